package com.encore.web.artist;

import com.encore.project.ArtistProjects;
import com.encore.project.FieldsRefused;
import com.encore.project.MoveDeadline;
import com.encore.project.MoveNotAllowed;
import com.encore.project.ProjectChangedMeanwhile;
import com.encore.project.ProjectState;
import com.encore.project.ProjectView;
import com.encore.project.ReasonNeeded;
import com.encore.web.format.Formats;
import com.encore.web.http.FormFaults;
import com.encore.web.project.Slug;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
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

/** Where an artist moves a deadline, having read what that means for people who have paid. */
@Controller
@RecentPassword
class DeadlinePage {

    private final ArtistProjects projects;
    private final MoveDeadline moving;
    private final MessageSource messages;
    private final Clock clock;

    DeadlinePage(ArtistProjects projects, MoveDeadline moving, MessageSource messages, Clock clock) {
        this.projects = projects;
        this.moving = moving;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/artist/projects/" + Slug.IN_PATH + "/deadline")
    String show(@PathVariable String slug, @CurrentMember SignedIn artist, Model model, Locale locale) {
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        Instant closes = project.closesAt();
        boolean movable = project.state() == ProjectState.APPROVED || project.state() == ProjectState.FUNDING;
        if (closes == null || !movable) {
            return dashboard(slug);
        }
        String now = new Formats(locale, clock).localInput(closes);
        model.addAttribute("form", new DeadlineForm(project.version(), now, ""));
        return page(project, model);
    }

    @PostMapping("/artist/projects/" + Slug.IN_PATH + "/deadline")
    String move(
            @PathVariable String slug,
            @ModelAttribute("form") DeadlineForm form,
            BindingResult faults,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.requireReadable(faults);
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        if (moved(artist, project, form, faults)) {
            next.addFlashAttribute("done", messages.getMessage("artist.deadline.done", null, locale));
            return dashboard(slug);
        }
        response.setStatus(FormFaults.STATUS.value());
        return page(projects.dashboard(artist.id(), slug).project(), model);
    }

    private boolean moved(SignedIn artist, ProjectView project, DeadlineForm form, BindingResult faults) {
        Instant wanted = Typed.moment(faults, "closesAt", form.closesAt());
        if (faults.hasErrors() || wanted == null) {
            if (!faults.hasErrors()) {
                faults.rejectValue("closesAt", "artist.fault.moment");
            }
            return false;
        }
        try {
            moving.move(artist.id(), project.id(), form.version(), wanted, form.reason());
            return true;
        } catch (FieldsRefused refused) {
            FieldFaults.show(faults, refused);
        } catch (ReasonNeeded needed) {
            FormFaults.reject(faults, "reason", needed);
        } catch (ProjectChangedMeanwhile | MoveNotAllowed late) {
            FormFaults.reject(faults, late);
        }
        return false;
    }

    private static String page(ProjectView project, Model model) {
        model.addAttribute("project", project);
        return "artist/deadline";
    }

    private static String dashboard(String slug) {
        return "redirect:/artist/projects/" + slug;
    }
}
