package com.encore.web.artist;

import com.encore.project.DraftView;
import com.encore.project.OfferRewards;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.RewardKind;
import com.encore.project.RewardOffer;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Third step: what is offered, one reward at a time. */
@Controller
class RewardsStepPage {

    private final Wizard wizard;
    private final OfferRewards rewards;

    RewardsStepPage(Wizard wizard, OfferRewards rewards) {
        this.wizard = wizard;
        this.rewards = rewards;
    }

    @GetMapping("/artist/projects/{id}/edit/rewards")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long reward,
            @CurrentMember SignedIn artist,
            Model model,
            Locale locale) {
        DraftView draft = wizard.draft(artist.id(), id);
        if (!wizard.editable(draft)) {
            return wizard.dashboard(draft);
        }
        long version = draft.project().version();
        model.addAttribute(
                "form",
                draft.project().rewards().stream()
                        .filter(each -> reward != null && each.id().value() == reward)
                        .findFirst()
                        .map(each -> RewardForm.of(version, each))
                        .orElseGet(() -> RewardForm.blank(version)));
        return page(draft, model, locale);
    }

    @PostMapping("/artist/projects/{id}/edit/rewards")
    String save(
            @PathVariable long id,
            @ModelAttribute("form") RewardForm form,
            BindingResult faults,
            @CurrentMember SignedIn artist,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        FormFaults.requireReadable(faults);
        RewardOffer offer = form.offer(faults);
        DraftView draft = wizard.draft(artist.id(), id);
        OfferedRewards offered = OfferedRewards.of(draft.project());
        String here = "rewards[" + offered.placeOf(offer) + "].";
        if (wizard.saved(
                faults,
                here,
                model,
                response,
                () -> rewards.offer(artist.id(), new ProjectId(id), form.version(), offered.with(offer)))) {
            return wizard.onwards(WizardPart.REWARDS, id, next, locale);
        }
        return page(wizard.draft(artist.id(), id), model, locale);
    }

    @PostMapping("/artist/projects/{id}/edit/rewards/{reward}/remove")
    String remove(
            @PathVariable long id,
            @PathVariable long reward,
            @RequestParam long version,
            @CurrentMember SignedIn artist,
            RedirectAttributes next,
            Locale locale) {
        DraftView draft = wizard.draft(artist.id(), id);
        rewards.offer(
                artist.id(),
                new ProjectId(id),
                version,
                OfferedRewards.of(draft.project()).without(new RewardId(reward)));
        return wizard.onwards(WizardPart.REWARDS, id, next, locale);
    }

    private String page(DraftView draft, Model model, Locale locale) {
        model.addAttribute("kinds", RewardKind.values());
        return wizard.page(WizardPart.REWARDS, draft, model, locale);
    }
}
