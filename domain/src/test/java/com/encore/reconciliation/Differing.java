package com.encore.reconciliation;

import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeRequest;
import com.encore.project.ProjectId;
import com.encore.stereotype.StillMine;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes money that only the provider knows of, and the night that finds it. */
@Component
public class Differing {

    /** A payment we did not hear of, and the difference it makes. */
    public record Made(ProjectId project, PaymentNumber payment, LocalDate date, long difference) {}

    private final Stage stage;
    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final BeginReconciling beginning;
    private final ReadProvider reading;
    private final CompareDays comparing;
    private final JdbcClient jdbc;
    private final TestClock clock;

    Differing(
            Stage stage,
            PlacePledge placing,
            OpenCheckout checkouts,
            BeginReconciling beginning,
            ReadProvider reading,
            CompareDays comparing,
            JdbcClient jdbc,
            TestClock clock) {
        this.stage = stage;
        this.placing = placing;
        this.checkouts = checkouts;
        this.beginning = beginning;
        this.reading = reading;
        this.comparing = comparing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Made unheard(long amount) {
        // a day nobody has compared yet: on another it would be late
        clock.advance(Duration.ofDays(1));
        ProjectId project = stage.project();
        PledgeRequest request = stage.donation(stage.fan(), project, amount);
        PaymentNumber payment = checkouts
                .open(placing.place(request), request.member(), PaymentMethod.CARD, null)
                .payment();
        Provider.sandbox().payer().approve(payment.value());
        LocalDate date = Seoul.dateOf(clock.instant());
        clock.advance(Duration.ofDays(1));
        reconcile(date);
        return new Made(
                project,
                payment,
                date,
                jdbc.sql("select id from difference where payment_number = ? and kind = 'MISSING_HERE'")
                        .param(payment.value())
                        .query(Long.class)
                        .single());
    }

    private void reconcile(LocalDate date) {
        if (clock.instant().isBefore(Seoul.startOf(date.plusDays(1)).plus(Duration.ofHours(1)))) {
            clock.advance(Duration.ofHours(1));
        }
        beginning.begin(date);
        boolean more = true;
        while (more) {
            more = reading.readPage(date, StillMine.ALWAYS);
        }
        more = true;
        while (more) {
            more = comparing.compareSlice(date);
        }
    }
}
