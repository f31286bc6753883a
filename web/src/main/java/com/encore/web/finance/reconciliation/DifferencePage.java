package com.encore.web.finance.reconciliation;

import com.encore.reconciliation.AskAboutDifference;
import com.encore.reconciliation.DifferenceId;
import com.encore.reconciliation.DifferenceItem;
import com.encore.reconciliation.DifferenceList;
import com.encore.reconciliation.DifferenceState;
import com.encore.reconciliation.TakeDifference;
import com.encore.stereotype.Refusal;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One difference: both sides beside each other, what happened to it, and what can be done. */
@Controller
class DifferencePage {

    static final String ALL = ReconciliationTabs.DAYS + "/differences/";

    private static final String ONE = ALL + "{id:\\d{1,18}}";

    private final DifferenceList differences;
    private final TakeDifference taking;
    private final AskAboutDifference asking;
    private final ReconciliationTabs tabs;
    private final DifferenceMoments moments;
    private final FinanceAnswers decisions;
    private final MessageSource messages;

    DifferencePage(
            DifferenceList differences,
            TakeDifference taking,
            AskAboutDifference asking,
            ReconciliationTabs tabs,
            DifferenceMoments moments,
            FinanceAnswers decisions,
            MessageSource messages) {
        this.differences = differences;
        this.taking = taking;
        this.asking = asking;
        this.tabs = tabs;
        this.moments = moments;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, @CurrentMember SignedIn finance, Model model, Locale locale) {
        DifferenceItem item = differences.one(new DifferenceId(id));
        model.addAttribute("item", item);
        model.addAttribute("mine", finance.id().equals(item.owner()));
        model.addAttribute("crumbs", tabs.above(true, locale));
        model.addAttribute("moments", moments.of(differences.historyOf(item.id()), locale));
        return "finance/reconciliation/difference";
    }

    @PostMapping(ONE + "/take")
    String take(
            @PathVariable long id,
            @RequestParam long version,
            @CurrentMember SignedIn finance,
            RedirectAttributes next,
            Locale locale) {
        return decisions.after(
                ALL + id,
                "recon.take.done",
                next,
                locale,
                () -> taking.take(new DifferenceId(id), version, finance.id()));
    }

    @RecentPassword
    @PostMapping(ONE + "/ask")
    String ask(@PathVariable long id, @CurrentMember SignedIn finance, RedirectAttributes next, Locale locale) {
        try {
            DifferenceState state = asking.ask(new DifferenceId(id), finance.id());
            next.addFlashAttribute("done", say("recon.ask.done." + state, locale));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            next.addFlashAttribute("failed", say("refusal." + refused.key(), locale));
        }
        return "redirect:" + ALL + id;
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
