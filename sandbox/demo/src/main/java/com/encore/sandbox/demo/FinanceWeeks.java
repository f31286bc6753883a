package com.encore.sandbox.demo;

import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What finance and its jobs did in the same weeks, written down before they are lived through. */
@Component
@OnLaptops
class FinanceWeeks {

    private final CompareNights nights;
    private final ProviderWeeks provider;
    private final SettleProjects settling;
    private final CloseMonths months;

    FinanceWeeks(CompareNights nights, ProviderWeeks provider, SettleProjects settling, CloseMonths months) {
        this.nights = nights;
        this.provider = provider;
        this.settling = settling;
        this.months = months;
    }

    Diary plan(List<Staged> projects, People people, Instant now) {
        Diary diary = new Diary(now);
        LocalDate first = projects.stream()
                .map(Staged::openedAt)
                .min(Comparator.naturalOrder())
                .map(Seoul::dateOf)
                .orElseThrow();
        Passbook passbook = new Passbook();
        nights.plan(diary, first, projects, people);
        provider.plan(diary, first, passbook, people);
        settling.plan(diary, projects, passbook, people);
        months.plan(diary, first);
        return diary;
    }
}
