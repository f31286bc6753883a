package com.encore.web.artist;

import com.encore.project.ArtistProjects;
import com.encore.project.CallOff;
import com.encore.project.MoveNotAllowed;
import com.encore.project.ProjectState;
import com.encore.project.ProjectView;
import com.encore.project.ReasonNeeded;
import com.encore.web.http.FormFaults;
import com.encore.web.project.Slug;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an artist gives a project up, having read in figures what happens then. */
@Controller
@RecentPassword
class CallOffPage {

    private final ArtistProjects projects;
    private final CallOff callingOff;
    private final MessageSource messages;

    CallOffPage(ArtistProjects projects, CallOff callingOff, MessageSource messages) {
        this.projects = projects;
        this.callingOff = callingOff;
        this.messages = messages;
    }

    @GetMapping("/artist/projects/" + Slug.IN_PATH + "/call-off")
    String show(@PathVariable String slug, @CurrentMember SignedIn artist, Model model) {
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        if (project.state() != ProjectState.FUNDING) {
            return dashboard(slug);
        }
        model.addAttribute("form", new CallOffForm(""));
        return page(project, model);
    }

    @PostMapping("/artist/projects/" + Slug.IN_PATH + "/call-off")
    String callOff(
            @PathVariable String slug,
            @ModelAttribute("form") CallOffForm form,
            BindingResult faults,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        try {
            callingOff.callOff(artist.id(), project.id(), form.reason());
            next.addFlashAttribute("done", messages.getMessage("artist.calloff.done", null, locale));
            return dashboard(slug);
        } catch (ReasonNeeded needed) {
            FormFaults.reject(faults, "reason", needed);
        } catch (MoveNotAllowed late) {
            FormFaults.reject(faults, late);
        }
        response.setStatus(FormFaults.STATUS.value());
        return page(project, model);
    }

    private static String page(ProjectView project, Model model) {
        model.addAttribute("project", project);
        return "artist/call-off";
    }

    private static String dashboard(String slug) {
        return "redirect:/artist/projects/" + slug;
    }
}
