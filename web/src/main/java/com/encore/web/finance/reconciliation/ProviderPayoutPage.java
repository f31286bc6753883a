package com.encore.web.finance.reconciliation;

import com.encore.ledger.Journal;
import com.encore.reconciliation.ProviderPayoutId;
import com.encore.reconciliation.ProviderPayoutItem;
import com.encore.reconciliation.ProviderPayoutList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One payout: what the provider pays out and keeps, what became of it, and what the books say. */
@Controller
class ProviderPayoutPage {

    static final String ONE = ReconciliationTabs.PAYOUTS + "/{id:\\d{1,18}}";

    private final ProviderPayoutList payouts;
    private final Journal journal;
    private final ReconciliationTabs tabs;
    private final DifferenceMoments moments;

    ProviderPayoutPage(
            ProviderPayoutList payouts, Journal journal, ReconciliationTabs tabs, DifferenceMoments moments) {
        this.payouts = payouts;
        this.journal = journal;
        this.tabs = tabs;
        this.moments = moments;
    }

    @GetMapping(ONE)
    String show(@PathVariable long id, Model model, Locale locale) {
        ProviderPayoutItem payout = payouts.one(new ProviderPayoutId(id));
        model.addAttribute("payout", payout);
        model.addAttribute("crumbs", tabs.above(false, locale));
        model.addAttribute("moments", moments.ofPayout(payouts.historyOf(payout.id()), locale));
        model.addAttribute("entries", journal.of(List.of(payout.bookedAs())));
        return "finance/reconciliation/payout";
    }
}
