package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.project.ProjectId;
import com.encore.refund.Backer.Backed;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.stereotype.StillMine;
import com.encore.testing.DomainTest;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A project's refunds, many at once and with everything that can go wrong. */
@DomainTest
class ManyRefundsTests {

    private static final int MANY = 500;

    @Autowired
    PayBackProject payBack;

    @Autowired
    PayBackDue payBackDue;

    @Autowired
    PayBack one;

    @Autowired
    RefundsToPay toPay;

    @Autowired
    TryRefundAgain tryAgain;

    @Autowired
    People people;

    @Autowired
    Backer backer;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private final PortOneSandbox provider = Provider.sandbox();
    private ProjectId project;

    @BeforeEach
    void openProject() {
        project = stage.project(Duration.ofDays(365));
    }

    @AfterEach
    void healTheProvider() {
        provider.faults().clear();
    }

    @Test
    void paysFiveHundredBackOnceEachThroughEveryFault() throws InterruptedException {
        List<Backed> all = backed(MANY);
        List<RefundId> refunds = all.stream().map(backer::owed).toList();
        List<Fault> faults = List.of(
                new Fault.ServerError(500, Fault.Moment.BEFORE),
                new Fault.ServerError(502, Fault.Moment.AFTER),
                new Fault.PgProvider("9999", "일시 오류"),
                new Fault.Latency(Duration.ofMillis(2500)),
                new Fault.Cut(Fault.Moment.BEFORE),
                new Fault.Cut(Fault.Moment.AFTER),
                new Fault.OutstandingRequest(),
                new Fault.AsynchronousCancel());
        List<Backed> later = new ArrayList<>();
        for (int i = 0; i < MANY; i += 4) {
            Fault fault = faults.get(i / 4 % faults.size());
            String payment = all.get(i).payment().value();
            provider.faults().on(Scope.of(Operation.CANCEL).payment(payment).once(), fault);
            if (fault instanceof Fault.AsynchronousCancel) {
                later.add(all.get(i));
            }
            if (i % 40 == 0) {
                provider.faults()
                        .on(
                                Scope.of(Operation.GET).payment(payment).once(),
                                new Fault.ServerError(503, Fault.Moment.BEFORE));
            }
        }

        // two nodes, as when a run is started twice
        Race.of(2, i -> payBack.pay(project, StillMine.ALWAYS));
        assertThat(count("state = 'DONE'")).isGreaterThan(MANY / 2);
        assertThat(count("state = 'PENDING'")).isEqualTo(later.size());
        later.forEach(each -> decide(each, later.indexOf(each) % 2 == 0));
        for (int pass = 0; pass < 6 && count("unfinished = 1") > 0; pass++) {
            clock.advance(Duration.ofMinutes(5));
            Race.of(2, i -> payBack.pay(project, StillMine.ALWAYS));
        }

        assertThat(count("state = 'DONE'")).isEqualTo(MANY);
        assertThat(all).allSatisfy(each -> {
            assertThat(backer.cancellations(each)).isEqualTo(1);
            assertThat(provider.record().netOf(each.payment().value())).isZero();
        });
        assertThat(refunds).hasSize(MANY);
        assertThat(ledgerOf(project)).isZero();
    }

    @Test
    void readsAProjectsRefundsByKey() {
        List<RefundId> refunds = backed(5).stream().map(backer::owed).toList();

        List<RefundId> first = toPay.after(project, 0, 3);
        List<RefundId> rest = toPay.after(project, first.getLast().value(), 3);

        assertThat(first).isEqualTo(refunds.subList(0, 3));
        assertThat(rest).isEqualTo(refunds.subList(3, 5));
        assertThat(payBack.pay(first, StillMine.ALWAYS)).isEqualTo(new PaidBack(3, 0, 0, 0, 0));
        assertThat(payBack.pay(first, StillMine.ALWAYS).taken()).isEqualTo(3);
        assertThat(payBack.pay(project, StillMine.ALWAYS)).isEqualTo(new PaidBack(2, 0, 0, 0, 0));
        assertThat(toPay.after(project, 0, 3)).isEmpty();
        assertThat(payBack.pay(project, StillMine.ALWAYS)).isEqualTo(PaidBack.NOTHING);
    }

    @Test
    void goesOnWithTheOthersWhenSomethingOfOursBreaksOverOne() {
        List<Backed> all = backed(6);
        List<RefundId> refunds = all.stream().map(backer::owed).toList();
        // an account nobody can open stands for anything that breaks over one refund alone
        stage.jdbc().sql("""
                        update payment set method = 'VIRTUAL_ACCOUNT', refund_bank = 'SHINHAN',
                          refund_account_sealed = 'broken', refund_holder_sealed = 'broken', version = version + 1
                        where number = ?
                        """).param(all.get(2).payment().value()).update();

        PaidBack paid = payBack.pay(project, StillMine.ALWAYS);

        assertThat(paid).isEqualTo(new PaidBack(5, 0, 0, 0, 1));
        assertThat(backer.told(refunds.get(2))).isEqualTo("OWED 0 0");
        assertThat(troubleOf(refunds.get(2))).contains("not sealed by Encore");
        assertThat(toPay.after(project, 0, 10)).isEmpty();
        clock.advance(RefundPace.LOOK_AGAIN);
        assertThat(toPay.after(project, 0, 10)).containsExactly(refunds.get(2));
    }

    @Test
    void stopsAllWorkersWhenTheRunIsTakenOver() {
        backed(40).forEach(backer::owed);
        AtomicInteger asked = new AtomicInteger();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> payBack.pay(project, () -> {
                    if (asked.incrementAndGet() > 20) {
                        throw new IllegalStateException("taken over");
                    }
                }))
                .withMessage("taken over");

        assertThat(count("state = 'DONE'")).isLessThanOrEqualTo(20);
        assertThat(asked.get()).isLessThan(80);
        clock.advance(RefundPace.LEASE);
        payBack.pay(project, StillMine.ALWAYS);
        assertThat(count("state = 'DONE'")).isEqualTo(40);
    }

    @Test
    void leavesRefundsOwedWhileTheProviderIsDownAndGoesOnWhenItIsBack() {
        List<Backed> all = backed(120);
        List<RefundId> refunds = all.stream().map(backer::owed).toList();
        provider.faults().on(Scope.of(Operation.ANY), new Fault.ServerError(503, Fault.Moment.BEFORE));

        payBack.pay(project, StillMine.ALWAYS);
        payBack.pay(project, StillMine.ALWAYS);

        assertThat(count("state = 'PARKED'")).isZero();
        assertThat(count("state = 'OWED' and attempts = 0")).isGreaterThan(60);
        assertThat(count("refusals > 0")).isZero();
        assertThat(one.pay(refunds.getLast())).isEqualTo(RefundState.OWED);
        assertThat(payBackDue.pay(50)).isZero();

        provider.faults().clear();
        clock.advance(RefundPace.LEASE);
        for (int pass = 0; pass < 5 && count("unfinished = 1") > 0; pass++) {
            payBack.pay(project, StillMine.ALWAYS);
            clock.advance(Duration.ofMinutes(2));
        }
        assertThat(count("state = 'DONE'")).isEqualTo(120);
        assertThat(all)
                .allSatisfy(each -> assertThat(backer.cancellations(each)).isEqualTo(1));
    }

    @Test
    void laysAPaymentAsideThatIsTooOldToCancelAndNeverAsksAgain() {
        Backed old = backed(1).getFirst();
        RefundId refund = backer.owed(old);
        provider.faults().on(Scope.of(Operation.CANCEL).payment(old.payment().value()), Fault.tooOldToCancel());

        assertThat(one.pay(refund)).isEqualTo(RefundState.PARKED);
        clock.advance(Duration.ofDays(30));
        payBackDue.payAll(StillMine.ALWAYS);

        assertThat(backer.told(refund)).isEqualTo("PARKED TOO_OLD 1 1");
        assertThat(troubleOf(refund)).contains("EXCEED_MAX_REFUND_DUE");
        provider.faults().clear();
        tryAgain(refund);
        assertThat(one.pay(refund)).isEqualTo(RefundState.DONE);
        assertThat(backer.cancellations(old)).isEqualTo(1);
    }

    @Test
    void saysThatMoreIsOwedThanIsLeft() {
        Backed each = backed(1).getFirst();
        RefundId refund = backer.owed(each);
        stage.jdbc()
                .sql("update refund set amount = amount + 1 where id = ?")
                .param(refund.value())
                .update();

        assertThat(one.pay(refund)).isEqualTo(RefundState.PARKED);

        assertThat(backer.told(refund)).isEqualTo("PARKED MORE_THAN_LEFT 0 0");
        stage.jdbc()
                .sql("update refund set amount = amount - 1 where id = ?")
                .param(refund.value())
                .update();
        tryAgain(refund);
        assertThat(one.pay(refund)).isEqualTo(RefundState.DONE);
    }

    private void tryAgain(RefundId refund) {
        long version = stage.jdbc()
                .sql("select version from refund where id = ?")
                .param(refund.value())
                .query(Long.class)
                .single();
        tryAgain.tryAgain(refund, version, new Reason("put right"), people.register(Role.ADMIN));
    }

    private List<Backed> backed(int count) {
        MemberId fan = stage.fan();
        List<Backed> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(backer.paidByCard(fan, project, 1_000 + i));
        }
        return all;
    }

    private void decide(Backed each, boolean approved) {
        String cancellation = stage.jdbc()
                .sql("select r.cancellation_id from refund r join payment y on y.id = r.payment_id where y.number = ?")
                .param(each.payment().value())
                .query(String.class)
                .single();
        if (approved) {
            provider.payer().approveCancellation(each.payment().value(), cancellation);
        } else {
            provider.payer().failCancellation(each.payment().value(), cancellation);
        }
    }

    private int count(String what) {
        return stage.jdbc()
                .sql("select count(*) from refund where project_id = ? and " + what)
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    private long ledgerOf(ProjectId id) {
        return stage.jdbc()
                .sql("select sum(amount) from posting where project_id = ? and account_id = 1")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private String troubleOf(RefundId id) {
        return stage.jdbc()
                .sql("select trouble from refund where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
