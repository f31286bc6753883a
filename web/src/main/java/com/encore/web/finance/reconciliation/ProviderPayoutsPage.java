package com.encore.web.finance.reconciliation;

import com.encore.reconciliation.DepositList;
import com.encore.reconciliation.ProviderPayoutItem;
import com.encore.reconciliation.ProviderPayoutList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The provider's payouts and the bank: what waits, what nobody announced, what is booked, and the files. */
@Controller
class ProviderPayoutsPage {

    private static final LocalDate LATER_THAN_ALL = LocalDate.of(9999, 1, 1);
    private static final int OPEN = 200;
    private static final int PAGE = 30;

    private final ProviderPayoutList payouts;
    private final DepositList deposits;
    private final ReconciliationTabs tabs;

    ProviderPayoutsPage(ProviderPayoutList payouts, DepositList deposits, ReconciliationTabs tabs) {
        this.payouts = payouts;
        this.deposits = deposits;
        this.tabs = tabs;
    }

    @GetMapping(ReconciliationTabs.PAYOUTS)
    String show(@RequestParam(defaultValue = "") String before, Model model, Locale locale) {
        List<ProviderPayoutItem> settled = payouts.settled(read(before), PAGE);
        model.addAttribute("tabs", tabs.of(false, locale));
        model.addAttribute("expected", payouts.expected(OPEN));
        model.addAttribute("unannounced", deposits.unannounced(OPEN));
        model.addAttribute("settled", settled);
        model.addAttribute(
                "more",
                settled.size() < PAGE
                        ? null
                        : ReconciliationTabs.PAYOUTS + "?before="
                                + settled.getLast().settledOn());
        return "finance/reconciliation/payouts";
    }

    /** What is no date is none, so the list begins at its beginning. */
    private static LocalDate read(String typed) {
        try {
            return typed.isEmpty() ? LATER_THAN_ALL : LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return LATER_THAN_ALL;
        }
    }
}
