package com.encore.web.finance;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.terms.Decision;
import com.encore.terms.FeesOnRecord;
import com.encore.terms.Holiday;
import com.encore.terms.HolidayMove;
import com.encore.terms.Holidays;
import com.encore.terms.PayeeKind;
import com.encore.terms.RuleOnRecord;
import com.encore.terms.TermsInForce;
import com.encore.terms.TermsOnRecord;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The terms of today, what they were and will be, and the days banks do not work. */
@Controller
class TermsPage {

    static final String ADDRESS = "/finance/terms";

    private static final Year FIRST = Year.of(2020);
    private static final int YEARS_AHEAD = 10;

    private final TermsInForce inForce;
    private final TermsOnRecord record;
    private final Holidays holidays;
    private final MemberDirectory members;
    private final Clock clock;

    TermsPage(TermsInForce inForce, TermsOnRecord record, Holidays holidays, MemberDirectory members, Clock clock) {
        this.inForce = inForce;
        this.record = record;
        this.holidays = holidays;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String show(@RequestParam(defaultValue = "0") int year, Model model) {
        LocalDate today = Seoul.dateOf(clock.instant());
        List<FeesOnRecord> fees = record.fees();
        List<RuleOnRecord> rules = record.rules();
        model.addAttribute("today", today);
        model.addAttribute("feesNow", inForce.feesOn(today));
        model.addAttribute("sample", FeeSample.of(inForce.feesOn(today)));
        model.addAttribute("fees", fees);
        model.addAttribute(
                "kinds",
                Arrays.stream(PayeeKind.values())
                        .map(kind -> KindLine.of(kind, rules, inForce.withholdingOn(kind, today)))
                        .toList());
        Year shown = year == 0 ? Year.from(today) : clamp(Year.of(year), today);
        List<HolidayMove> changes = holidays.changesOf(shown);
        calendar(shown, today, model);
        model.addAttribute("changes", changes);
        model.addAttribute("names", names(fees, rules, changes));
        return "finance/terms";
    }

    private void calendar(Year year, LocalDate today, Model model) {
        List<Holiday> days = holidays.of(year);
        Set<LocalDate> off = days.stream().map(Holiday::day).collect(Collectors.toSet());
        model.addAttribute("year", year.getValue());
        model.addAttribute("holidays", days);
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> MonthPicture.of(YearMonth.of(year.getValue(), month), off, today))
                        .toList());
        model.addAttribute("earlier", year.isAfter(FIRST) ? year.getValue() - 1 : null);
        model.addAttribute("later", year.getValue() < today.getYear() + YEARS_AHEAD ? year.getValue() + 1 : null);
        Year last = holidays.lastKnown().orElse(FIRST);
        model.addAttribute("unknown", last.getValue() <= today.getYear() ? last.getValue() + 1 : null);
    }

    private static Year clamp(Year year, LocalDate today) {
        return Year.of(Math.clamp(year.getValue(), FIRST.getValue(), today.getYear() + YEARS_AHEAD));
    }

    private Map<MemberId, String> names(List<FeesOnRecord> fees, List<RuleOnRecord> rules, List<HolidayMove> changes) {
        Stream<Decision> decisions = Stream.concat(
                fees.stream().flatMap(each -> Stream.of(each.set(), each.withdrawn())),
                rules.stream().flatMap(each -> Stream.of(each.set(), each.withdrawn())));
        return Stream.concat(
                        decisions.filter(Objects::nonNull).map(Decision::by),
                        changes.stream().map(HolidayMove::by))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, members::nameOf));
    }
}
