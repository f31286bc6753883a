package com.encore.web.artist;

import com.encore.account.MemberId;
import com.encore.project.ArtistProjects;
import com.encore.project.DraftView;
import com.encore.project.FieldsRefused;
import com.encore.project.ProjectChangedMeanwhile;
import com.encore.project.ProjectId;
import com.encore.project.ProjectState;
import com.encore.web.http.FormFaults;
import com.encore.web.piece.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all steps have in common: the draft they are about, the stepper above them, and the way on. */
@Component
class Wizard {

    private final ArtistProjects projects;
    private final MessageSource messages;

    Wizard(ArtistProjects projects, MessageSource messages) {
        this.projects = projects;
        this.messages = messages;
    }

    DraftView draft(MemberId artist, long id) {
        return projects.draft(artist, new ProjectId(id));
    }

    boolean editable(DraftView draft) {
        return draft.project().state() == ProjectState.DRAFT;
    }

    String page(WizardPart part, DraftView draft, Model model, Locale locale) {
        model.addAttribute("draft", draft);
        model.addAttribute("project", draft.project());
        Words words = new Words(messages, locale);
        model.addAttribute("crumbs", List.of(new Crumb(words.say("artist.projects"), "/artist/projects")));
        model.addAttribute("steps", WizardPart.stepper(draft, part, words));
        model.addAttribute("lacking", part.lacking(draft, words));
        return "artist/" + part.name().toLowerCase(Locale.ROOT);
    }

    String onwards(WizardPart part, long id, RedirectAttributes next, Locale locale) {
        next.addFlashAttribute("done", messages.getMessage("artist.saved", null, locale));
        return "redirect:" + part.href(new ProjectId(id));
    }

    /** Whether it was saved; if not, what was refused stands beside what was typed and the step is shown again. */
    boolean saved(BindingResult faults, Model model, HttpServletResponse response, Runnable saving) {
        return saved(faults, "", model, response, saving);
    }

    boolean saved(BindingResult faults, String prefix, Model model, HttpServletResponse response, Runnable saving) {
        HttpStatus status = FormFaults.STATUS;
        if (!faults.hasErrors()) {
            try {
                saving.run();
                return true;
            } catch (FieldsRefused refused) {
                FieldFaults.show(faults, refused, prefix);
            } catch (ProjectChangedMeanwhile stale) {
                FormFaults.reject(faults, stale);
                model.addAttribute("stale", true);
                status = HttpStatus.CONFLICT;
            }
        }
        response.setStatus(status.value());
        return false;
    }

    String dashboard(DraftView draft) {
        return "redirect:/artist/projects/" + draft.project().slug();
    }
}
