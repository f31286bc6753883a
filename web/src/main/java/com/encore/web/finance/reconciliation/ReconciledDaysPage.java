package com.encore.web.finance.reconciliation;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.reconciliation.DifferenceItem;
import com.encore.reconciliation.DifferenceList;
import com.encore.reconciliation.ReconciledDay;
import com.encore.reconciliation.ReconciledDays;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last five weeks day by day, and what is still open, the oldest first. */
@Controller
class ReconciledDaysPage {

    private static final int WEEKS = 5;
    private static final int DRAWN = 7;
    private static final int PAGE = 30;

    private final ReconciledDays days;
    private final DifferenceList differences;
    private final ReconciliationTabs tabs;
    private final MatchPicture picture;
    private final Clock clock;

    ReconciledDaysPage(
            ReconciledDays days,
            DifferenceList differences,
            ReconciliationTabs tabs,
            MatchPicture picture,
            Clock clock) {
        this.days = days;
        this.differences = differences;
        this.tabs = tabs;
        this.picture = picture;
        this.clock = clock;
    }

    @GetMapping(ReconciliationTabs.DAYS)
    String show(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        LocalDate today = Seoul.dateOf(clock.instant());
        List<ReconciledDay> known = days.before(today, WEEKS * 7);
        Listed<DifferenceItem> open = differences.open(PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("tabs", tabs.of(true, locale));
        model.addAttribute("weeks", weeks(today, known));
        model.addAttribute(
                "chart", known.isEmpty() ? null : picture.of(known.subList(0, Math.min(DRAWN, known.size())), locale));
        model.addAttribute("items", open.rows());
        model.addAttribute("more", open.next() == null ? null : ReconciliationTabs.DAYS + "?after=" + open.next());
        return "finance/reconciliation/days";
    }

    /** Whole weeks that begin on Monday, the last one with today in it. */
    private static List<List<CalendarDay>> weeks(LocalDate today, List<ReconciledDay> known) {
        Map<LocalDate, ReconciledDay> byDate =
                known.stream().collect(Collectors.toMap(ReconciledDay::businessDate, Function.identity()));
        LocalDate first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1);
        return first.datesUntil(first.plusWeeks(WEEKS), Period.ofWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(date -> new CalendarDay(date, !date.isBefore(today), byDate.get(date)))
                        .toList())
                .toList();
    }
}
