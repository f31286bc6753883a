package com.encore.sandbox.demo;

import com.encore.account.Reason;
import com.encore.payment.PaymentNumber;
import com.encore.project.ProjectState;
import com.encore.reconciliation.BeginReconciling;
import com.encore.reconciliation.CompareDays;
import com.encore.reconciliation.DifferenceItem;
import com.encore.reconciliation.DifferenceKind;
import com.encore.reconciliation.DifferenceList;
import com.encore.reconciliation.MatchWaiting;
import com.encore.reconciliation.ReadProvider;
import com.encore.reconciliation.SettleAs;
import com.encore.reconciliation.SettleDifference;
import com.encore.stereotype.StillMine;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares each day in the night after it, as the job does. Twice the provider's list tells something else than what
 * moved: once until the next night, which somebody explains, and once until it is asked to tell the truth.
 */
@Component
@OnLaptops
class CompareNights {

    private static final int LIED_ONCE = 9;
    private static final int LIES_SINCE = 2;
    private static final int DAYS_COMPARED = 3;
    private static final int ALL = 50;
    private static final Reason TOLD_LATE = new Reason("결제사가 하루 늦게 알려 준 결제예요. 금액과 번호는 우리 기록과 같아요.");

    private final BeginReconciling beginning;
    private final ReadProvider reading;
    private final CompareDays comparing;
    private final MatchWaiting payouts;
    private final DifferenceList differences;
    private final SettleDifference settling;
    private final SandboxPayer payer;
    private final JdbcClient jdbc;

    CompareNights(
            BeginReconciling beginning,
            ReadProvider reading,
            CompareDays comparing,
            MatchWaiting payouts,
            DifferenceList differences,
            SettleDifference settling,
            SandboxPayer payer,
            JdbcClient jdbc) {
        this.beginning = beginning;
        this.reading = reading;
        this.comparing = comparing;
        this.payouts = payouts;
        this.differences = differences;
        this.settling = settling;
        this.payer = payer;
        this.jdbc = jdbc;
    }

    void plan(Diary diary, LocalDate first, List<Staged> projects, People people) {
        LocalDate today = Seoul.dateOf(diary.now());
        List<Long> running = projects.stream()
                .filter(project -> project.file().state() == ProjectState.FUNDING)
                .filter(project -> project.file().closesIn() > LIES_SINCE)
                .filter(project -> !project.file().artist().equals(People.DEMO_ARTIST))
                .map(project -> project.id().value())
                .toList();
        first.datesUntil(today)
                .forEach(date -> diary.ifPast(OfficeHours.clock(date.plusDays(1), 3, 30), () -> {
                    if (date.equals(today.minusDays(LIES_SINCE))) {
                        paidBefore(date, running).ifPresent(payment -> payer.misreport(payment, "OTHER_AMOUNT"));
                        compare(date);
                    } else if (date.equals(today.minusDays(LIED_ONCE))) {
                        Optional<PaymentNumber> hidden = paidBefore(date, running);
                        hidden.ifPresent(payment -> payer.misreport(payment, "HIDDEN"));
                        compare(date);
                        hidden.ifPresent(payer::tellTheTruth);
                        diary.at(OfficeHours.clock(date.plusDays(2), 9, 50), () -> explain(people));
                    } else {
                        compare(date);
                    }
                }));
    }

    private void compare(LocalDate date) {
        beginning.begin(date);
        while (reading.readPage(date, StillMine.ALWAYS)) {
            // the next page
        }
        while (comparing.compareSlice(date)) {
            // the next slice
        }
        payouts.match();
    }

    private void explain(People people) {
        for (DifferenceItem late : differences.open(null, ALL).rows()) {
            if (late.kind() == DifferenceKind.LATE) {
                settling.settle(late.id(), late.version(), SettleAs.EXPLAINED, TOLD_LATE, people.finance());
            }
        }
    }

    /** The last payment of the days a night looks at. */
    private Optional<PaymentNumber> paidBefore(LocalDate date, List<Long> projects) {
        return jdbc.sql("""
                        select number from payment where project_id in (:projects) and state = 'PAID'
                          and captured_at >= :from and captured_at < :until
                        order by captured_at desc limit 1
                        """)
                .param("projects", projects)
                .param("from", Seoul.startOf(date.minusDays(DAYS_COMPARED - 1)))
                .param("until", Seoul.startOf(date.plusDays(1)))
                .query(String.class)
                .optional()
                .map(PaymentNumber::new);
    }
}
