package com.encore.web.artist;

import com.encore.project.DraftIncomplete;
import com.encore.project.DraftView;
import com.encore.project.ProjectChangedMeanwhile;
import com.encore.project.ProjectId;
import com.encore.project.SubmitForReview;
import com.encore.web.project.Story;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The look at the whole before it is handed in: what is missing with the way to it, and the page as fans will see it. */
@Controller
class SubmitStepPage {

    private final Wizard wizard;
    private final SubmitForReview submit;
    private final MessageSource messages;

    SubmitStepPage(Wizard wizard, SubmitForReview submit, MessageSource messages) {
        this.wizard = wizard;
        this.submit = submit;
        this.messages = messages;
    }

    @GetMapping("/artist/projects/{id}/edit/submit")
    String show(@PathVariable long id, @CurrentMember SignedIn artist, Model model, Locale locale) {
        DraftView draft = wizard.draft(artist.id(), id);
        return wizard.editable(draft) ? page(draft, model, locale) : wizard.dashboard(draft);
    }

    @PostMapping("/artist/projects/{id}/edit/submit")
    String submit(
            @PathVariable long id,
            @RequestParam long version,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        try {
            submit.submit(artist.id(), new ProjectId(id), version);
        } catch (DraftIncomplete | ProjectChangedMeanwhile refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("failed", messages.getMessage("refusal." + refused.key(), refused.arguments(), locale));
            return page(wizard.draft(artist.id(), id), model, locale);
        }
        next.addFlashAttribute("done", messages.getMessage("artist.submitted", null, locale));
        return wizard.dashboard(wizard.draft(artist.id(), id));
    }

    private String page(DraftView draft, Model model, Locale locale) {
        model.addAttribute("story", Story.of(draft.project().story()));
        return wizard.page(WizardPart.SUBMIT, draft, model, locale);
    }
}
