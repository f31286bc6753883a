package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.refund.CancelPledge;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.stereotype.StillMine;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A business day of payments, and the night after it. */
@Component
class Night {

    /** A payment that was opened, and everything it is known by. */
    record Paid(MemberId fan, ProjectId project, PledgeNumber pledge, PaymentNumber number, long amount) {}

    private final Stage stage;
    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final CancelPledge cancelling;
    private final BeginReconciling beginning;
    private final ReadProvider reading;
    private final CompareDays comparing;
    private final JdbcClient jdbc;
    private final TestClock clock;

    Night(
            Stage stage,
            PlacePledge placing,
            OpenCheckout checkouts,
            ConfirmPayment confirmation,
            CancelPledge cancelling,
            BeginReconciling beginning,
            ReadProvider reading,
            CompareDays comparing,
            JdbcClient jdbc,
            TestClock clock) {
        this.stage = stage;
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.cancelling = cancelling;
        this.beginning = beginning;
        this.reading = reading;
        this.comparing = comparing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PortOneSandbox provider() {
        return OwnBooks.provider();
    }

    /** Ten in the morning of the next business day. */
    LocalDate newDay() {
        LocalDate next = today().plusDays(1);
        standAt(next, LocalTime.of(10, 0));
        return next;
    }

    LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }

    void standAt(LocalDate date, LocalTime time) {
        Instant then = date.atTime(time).atZone(Seoul.ZONE).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
    }

    ProjectId project() {
        return stage.project(Duration.ofDays(30));
    }

    Paid opened(ProjectId project, long amount) {
        MemberId fan = stage.fan();
        PledgeNumber pledge = placing.place(stage.donation(fan, project, amount));
        PaymentNumber number =
                checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment();
        return new Paid(fan, project, pledge, number, amount);
    }

    /** Paid at the provider, which we do not hear of. */
    Paid paidUnheard(ProjectId project, long amount) {
        Paid paid = opened(project, amount);
        provider().payer().approve(paid.number().value());
        return paid;
    }

    Paid paid(ProjectId project, long amount) {
        return heard(paidUnheard(project, amount));
    }

    Paid heard(Paid paid) {
        confirmation.confirm(paid.number());
        return paid;
    }

    Paid cancelled(Paid paid) {
        cancelling.cancel(paid.pledge(), paid.fan());
        return paid;
    }

    /** Half past three of the morning after, and the work of that night. */
    void reconcile(LocalDate date) {
        standAt(date.plusDays(1), LocalTime.of(3, 30));
        run(date);
    }

    void run(LocalDate date) {
        beginning.begin(date);
        goOn(date);
    }

    void goOn(LocalDate date) {
        boolean more = true;
        while (more) {
            more = reading.readPage(date, StillMine.ALWAYS);
        }
        more = true;
        while (more) {
            more = comparing.compareSlice(date);
        }
    }

    /** What is told of a day: kind, movement, both amounts, state; whichever came first. */
    List<String> told(LocalDate date) {
        return jdbc.sql("""
                        select concat_ws(' ', kind, movement, coalesce(our_amount, '-'), coalesce(their_amount, '-'), state)
                        from difference where business_date = ? order by kind, movement, id
                        """).param(date).query(String.class).list();
    }

    DifferenceId onlyOne(LocalDate date) {
        return new DifferenceId(jdbc.sql("select id from difference where business_date = ?")
                .param(date)
                .query(Long.class)
                .single());
    }

    long version(DifferenceId id) {
        return jdbc.sql("select version from difference where id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
