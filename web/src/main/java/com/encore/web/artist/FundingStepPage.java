package com.encore.web.artist;

import com.encore.project.DraftView;
import com.encore.project.FundingTerms;
import com.encore.project.ProjectId;
import com.encore.project.SetFundingTerms;
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

/** Second step: how much, from when until when. */
@Controller
class FundingStepPage {

    private final Wizard wizard;
    private final SetFundingTerms terms;
    private final Clock clock;

    FundingStepPage(Wizard wizard, SetFundingTerms terms, Clock clock) {
        this.wizard = wizard;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/artist/projects/{id}/edit/funding")
    String show(@PathVariable long id, @CurrentMember SignedIn artist, Model model, Locale locale) {
        DraftView draft = wizard.draft(artist.id(), id);
        if (!wizard.editable(draft)) {
            return wizard.dashboard(draft);
        }
        model.addAttribute("form", FundingForm.of(draft.project(), new Formats(locale, clock)));
        return wizard.page(WizardPart.FUNDING, draft, model, locale);
    }

    @PostMapping("/artist/projects/{id}/edit/funding")
    String save(
            @PathVariable long id,
            @ModelAttribute("form") FundingForm form,
            BindingResult faults,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.requireReadable(faults);
        FundingTerms typed = form.terms(faults);
        if (wizard.saved(
                faults, model, response, () -> terms.set(artist.id(), new ProjectId(id), form.version(), typed))) {
            return wizard.onwards(WizardPart.REWARDS, id, next, locale);
        }
        return wizard.page(WizardPart.FUNDING, wizard.draft(artist.id(), id), model, locale);
    }
}
