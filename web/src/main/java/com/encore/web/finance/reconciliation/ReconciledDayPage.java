package com.encore.web.finance.reconciliation;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.reconciliation.CompareDayAgain;
import com.encore.reconciliation.DifferenceItem;
import com.encore.reconciliation.DifferenceList;
import com.encore.reconciliation.NoSuchDay;
import com.encore.reconciliation.ReconciledDays;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One business date: what moved on both sides, and on what they differ. */
@Controller
class ReconciledDayPage {

    private static final String ONE = ReconciliationTabs.DAYS + "/days/{date:\\d{4}-\\d{2}-\\d{2}}";
    private static final int PAGE = 50;

    private final ReconciledDays days;
    private final DifferenceList differences;
    private final CompareDayAgain again;
    private final ReconciliationTabs tabs;
    private final FinanceAnswers decisions;

    ReconciledDayPage(
            ReconciledDays days,
            DifferenceList differences,
            CompareDayAgain again,
            ReconciliationTabs tabs,
            FinanceAnswers decisions) {
        this.days = days;
        this.differences = differences;
        this.again = again;
        this.tabs = tabs;
        this.decisions = decisions;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        Listed<DifferenceItem> found = differences.of(date, PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("day", days.of(date).orElseThrow(NoSuchDay::new));
        model.addAttribute("crumbs", tabs.above(true, locale));
        model.addAttribute("items", found.rows());
        model.addAttribute(
                "more",
                found.next() == null ? null : ReconciliationTabs.DAYS + "/days/" + date + "?after=" + found.next());
        return "finance/reconciliation/day";
    }

    @PostMapping(ONE + "/again")
    String again(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @CurrentMember SignedIn finance,
            RedirectAttributes next,
            Locale locale) {
        return decisions.after(
                ReconciliationTabs.DAYS + "/days/" + date,
                "recon.again.done",
                next,
                locale,
                () -> again.want(date, finance.id()));
    }
}
