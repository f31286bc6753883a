package com.encore.web.artist;

import com.encore.payee.PayeeProfiles;
import com.encore.project.AdjustStock;
import com.encore.project.ArtistProjects;
import com.encore.project.CancelProject;
import com.encore.project.DraftView;
import com.encore.project.OptionId;
import com.encore.project.ProjectView;
import com.encore.project.RewardId;
import com.encore.stereotype.Refusal;
import com.encore.web.project.Slug;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a project of one's own is doing, and the few things that may still be done to it. */
@Controller
class DashboardPage {

    private final ArtistProjects projects;
    private final Dashboard dashboard;
    private final AdjustStock stock;
    private final CancelProject cancel;
    private final PayeeProfiles payees;
    private final MessageSource messages;

    DashboardPage(
            ArtistProjects projects,
            Dashboard dashboard,
            AdjustStock stock,
            CancelProject cancel,
            PayeeProfiles payees,
            MessageSource messages) {
        this.projects = projects;
        this.dashboard = dashboard;
        this.stock = stock;
        this.cancel = cancel;
        this.payees = payees;
        this.messages = messages;
    }

    @GetMapping("/artist/projects/" + Slug.IN_PATH)
    String show(@PathVariable String slug, @CurrentMember SignedIn artist, Model model, Locale locale) {
        DraftView draft = projects.dashboard(artist.id(), slug);
        model.addAttribute("draft", draft);
        model.addAttribute("project", draft.project());
        model.addAttribute("adjustable", draft.project().state().takesStockChanges());
        model.addAttribute("payeeUnknown", payees.of(artist.id()).isEmpty());
        dashboard.fill(model, draft.project(), locale);
        return "artist/dashboard";
    }

    @PostMapping("/artist/projects/" + Slug.IN_PATH + "/stock")
    String adjust(
            @PathVariable String slug,
            @RequestParam long reward,
            @RequestParam(required = false) @Nullable Long option,
            @RequestParam int difference,
            @CurrentMember SignedIn artist,
            RedirectAttributes next,
            Locale locale) {
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        return answering(
                next,
                locale,
                slug,
                "artist.stock.done",
                () -> stock.adjust(
                        artist.id(),
                        project.id(),
                        new RewardId(reward),
                        option == null ? null : new OptionId(option),
                        difference));
    }

    @PostMapping("/artist/projects/" + Slug.IN_PATH + "/cancel")
    String cancel(
            @PathVariable String slug,
            @RequestParam long version,
            @RequestParam String reason,
            @CurrentMember SignedIn artist,
            RedirectAttributes next,
            Locale locale) {
        ProjectView project = projects.dashboard(artist.id(), slug).project();
        return answering(
                next,
                locale,
                slug,
                "artist.cancel.done",
                () -> cancel.cancel(artist.id(), project.id(), version, reason));
    }

    private String answering(RedirectAttributes next, Locale locale, String slug, String done, Runnable action) {
        try {
            action.run();
            next.addFlashAttribute("done", messages.getMessage(done, null, locale));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute(
                    "failed", messages.getMessage("refusal." + refused.key(), refused.arguments(), locale));
        }
        return "redirect:/artist/projects/" + slug;
    }
}
