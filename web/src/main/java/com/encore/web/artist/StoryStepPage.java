package com.encore.web.artist;

import com.encore.project.DescribeProject;
import com.encore.project.Description;
import com.encore.project.DraftView;
import com.encore.project.ProjectId;
import com.encore.web.format.Formats;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** First step: what the project tells. */
@Controller
class StoryStepPage {

    private final Wizard wizard;
    private final Posters posters;
    private final DescribeProject describe;
    private final Clock clock;

    StoryStepPage(Wizard wizard, Posters posters, DescribeProject describe, Clock clock) {
        this.wizard = wizard;
        this.posters = posters;
        this.describe = describe;
        this.clock = clock;
    }

    @GetMapping("/artist/projects/{id}/edit/story")
    String show(@PathVariable long id, @CurrentMember SignedIn artist, Model model, Locale locale) {
        DraftView draft = wizard.draft(artist.id(), id);
        if (!wizard.editable(draft)) {
            return wizard.dashboard(draft);
        }
        model.addAttribute("form", StoryForm.of(draft.project(), new Formats(locale, clock)));
        return page(draft, model, locale);
    }

    @PostMapping("/artist/projects/{id}/edit/story")
    String save(
            @PathVariable long id,
            @ModelAttribute("form") StoryForm form,
            BindingResult faults,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.requireReadable(faults);
        Description description = form.description(faults);
        if (wizard.saved(
                faults,
                model,
                response,
                () -> describe.describe(artist.id(), new ProjectId(id), form.version(), description))) {
            return wizard.onwards(WizardPart.FUNDING, id, next, locale);
        }
        return page(wizard.draft(artist.id(), id), model, locale);
    }

    private String page(DraftView draft, Model model, Locale locale) {
        model.addAttribute("posters", posters.choices(draft.project().poster()));
        return wizard.page(WizardPart.STORY, draft, model, locale);
    }
}
