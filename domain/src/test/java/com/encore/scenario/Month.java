package com.encore.scenario;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.payee.StagedPayee;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.payment.ResolvePayment;
import com.encore.payout.BatchList;
import com.encore.payout.BatchPayouts;
import com.encore.payout.BatchView;
import com.encore.payout.ConfirmBatch;
import com.encore.payout.MakeBatch;
import com.encore.payout.PayoutMemo;
import com.encore.payout.PayoutView;
import com.encore.payout.RecordResults;
import com.encore.payout.ResultFile;
import com.encore.payout.ResultRow;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.reconciliation.BeginReconciling;
import com.encore.reconciliation.CompareDays;
import com.encore.reconciliation.ReadProvider;
import com.encore.refund.CancelPledge;
import com.encore.refund.PayBackDue;
import com.encore.settlement.AddLines;
import com.encore.settlement.ApproveSettlement;
import com.encore.settlement.CheckSettlement;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.SealSettlement;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementView;
import com.encore.stereotype.StillMine;
import com.encore.terms.PayeeKind;
import com.encore.testing.FundingEnding;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people and jobs do in a month, one line each. */
@Component
class Month {

    private static final Reason REASON = new Reason("대조했음");

    private final Stage stage;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final StagedPayee payees;
    private final FundingEnding closing;
    private final PlacePledge placing;
    private final OpenCheckout checkouts;
    private final ConfirmPayment confirmation;
    private final ResolvePayment asking;
    private final CancelPledge cancelling;
    private final PayBackDue payingBack;
    private final Nights nights;
    private final Settled settled;
    private final Paid paid;

    Month(
            Stage stage,
            JdbcClient jdbc,
            TestClock clock,
            StagedPayee payees,
            FundingEnding closing,
            PlacePledge placing,
            OpenCheckout checkouts,
            ConfirmPayment confirmation,
            ResolvePayment asking,
            CancelPledge cancelling,
            PayBackDue payingBack,
            Nights nights,
            Settled settled,
            Paid paid) {
        this.stage = stage;
        this.jdbc = jdbc;
        this.clock = clock;
        this.payees = payees;
        this.closing = closing;
        this.placing = placing;
        this.checkouts = checkouts;
        this.confirmation = confirmation;
        this.asking = asking;
        this.cancelling = cancelling;
        this.payingBack = payingBack;
        this.nights = nights;
        this.settled = settled;
        this.paid = paid;
    }

    /** A fan's payment. */
    record Ticket(MemberId fan, PledgeNumber pledge, PaymentNumber payment) {}

    YearMonth begins() {
        LocalDate first = YearMonth.from(today()).plusMonths(1).atDay(1);
        clock.advance(Duration.between(clock.instant(), Seoul.startOf(first)).plusHours(10));
        return YearMonth.from(first);
    }

    LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }

    MemberId artist(PayeeKind kind) {
        return payees.artist(kind);
    }

    /** Opened now, for so many days. */
    ProjectId project(MemberId artist, String title, long goal, int days) {
        ProjectId project = stage.project(Duration.ofDays(days));
        jdbc.sql("update project set artist_id = ?, title = ?, goal = ? where id = ?")
                .params(artist.value(), title, goal, project.value())
                .update();
        return project;
    }

    Ticket pays(ProjectId project, long amount) {
        MemberId fan = stage.fan();
        PledgeNumber pledge = placing.place(stage.donation(fan, project, amount));
        PaymentNumber payment =
                checkouts.open(pledge, fan, PaymentMethod.CARD, null).payment();
        Books.provider().payer().approve(payment.value());
        confirmation.confirm(payment);
        return new Ticket(fan, pledge, payment);
    }

    void cancels(Ticket ticket) {
        cancelling.cancel(ticket.pledge(), ticket.fan());
        payBack();
    }

    /** At the provider, behind our back; we hear of it when we ask. */
    void chargesBack(Ticket ticket, long amount) {
        Books.provider().payer().chargeback(ticket.payment().value(), amount, "분쟁");
        asking.resolve(ticket.payment());
    }

    void closes(ProjectId project) {
        if (!closing.run(project)) {
            throw new IllegalStateException(project + " is not closed");
        }
        payBack();
    }

    private void payBack() {
        while (payingBack.pay(100) > 0) {}
    }

    /** The days go by, each followed by its night's reconciliation, until ten in the morning of the last. */
    void daysPass(int days) {
        for (int i = 0; i < days; i++) {
            LocalDate day = today();
            standAt(day.plusDays(1), LocalTime.of(3, 30));
            nights.reconcile(day);
            standAt(day.plusDays(1), LocalTime.of(10, 0));
        }
    }

    void passes(LocalDate until) {
        while (today().isBefore(until)) {
            daysPass(1);
        }
    }

    private void standAt(LocalDate date, LocalTime time) {
        clock.advance(Duration.between(
                clock.instant(), date.atTime(time).atZone(Seoul.ZONE).toInstant()));
    }

    SettlementView settles(ProjectId project) {
        return settled.approved(project);
    }

    BatchView pays(String bouncing) {
        return paid.everythingDue(bouncing);
    }

    MemberId finance() {
        MemberId member = stage.fan();
        jdbc.sql("insert into member_role (member_id, role) values (?, 'FINANCE')")
                .param(member.value())
                .update();
        return member;
    }

    /** The night's job, step by step. */
    @Component
    static class Nights {

        private final BeginReconciling beginning;
        private final ReadProvider reading;
        private final CompareDays comparing;

        Nights(BeginReconciling beginning, ReadProvider reading, CompareDays comparing) {
            this.beginning = beginning;
            this.reading = reading;
            this.comparing = comparing;
        }

        void reconcile(LocalDate day) {
            beginning.begin(day);
            while (reading.readPage(day, StillMine.ALWAYS)) {}
            while (comparing.compareSlice(day)) {}
        }
    }

    /** The job that settles, and two people of finance. */
    @Component
    static class Settled {

        private final OpenSettlement opening;
        private final AddLines lines;
        private final SealSettlement sealing;
        private final CheckSettlement checking;
        private final ApproveSettlement approving;
        private final SettlementList settlements;
        private final Stage stage;

        Settled(
                OpenSettlement opening,
                AddLines lines,
                SealSettlement sealing,
                CheckSettlement checking,
                ApproveSettlement approving,
                SettlementList settlements,
                Stage stage) {
            this.opening = opening;
            this.lines = lines;
            this.sealing = sealing;
            this.checking = checking;
            this.approving = approving;
            this.settlements = settlements;
            this.stage = stage;
        }

        SettlementView approved(ProjectId project) {
            OpenSettlement.Opened opened = opening.open(project).orElseThrow();
            while (lines.sold(opened, 100) >= 100) {}
            while (lines.wentBack(opened, 100) >= 100) {}
            sealing.seal(opened);
            String hash = Objects.requireNonNull(
                    settlements.one(opened.settlement()).orElseThrow().hash());
            checking.check(opened.settlement(), hash, REASON, People.finance(stage));
            approving.approve(opened.settlement(), hash, REASON, People.finance(stage));
            return settlements.one(opened.settlement()).orElseThrow();
        }
    }

    /** Two people of finance and the bank. */
    @Component
    static class Paid {

        private final MakeBatch making;
        private final ConfirmBatch confirming;
        private final RecordResults results;
        private final BatchList batches;
        private final BatchPayouts payouts;
        private final Stage stage;
        private final TestClock clock;

        Paid(
                MakeBatch making,
                ConfirmBatch confirming,
                RecordResults results,
                BatchList batches,
                BatchPayouts payouts,
                Stage stage,
                TestClock clock) {
            this.making = making;
            this.confirming = confirming;
            this.results = results;
            this.batches = batches;
            this.payouts = payouts;
            this.stage = stage;
            this.clock = clock;
        }

        /** All of it arrives but what is for the settlement the bank sends back. */
        BatchView everythingDue(String bouncing) {
            LocalDate today = Seoul.dateOf(clock.instant());
            MakeBatch.Made made = making.dueBy(today, People.finance(stage));
            BatchView batch = batches.numbered(made.number());
            confirming.confirm(
                    made.id(), new ConfirmBatch.Seen(batch.hash(), batch.total(), true), People.finance(stage));
            List<ResultRow> rows = payouts.of(made.id()).stream()
                    .map(payout -> row(payout, payout.settlement().equals(bouncing), today))
                    .toList();
            results.record(made.id(), new ResultFile("result.csv", sha(), today, rows), People.finance(stage));
            return batches.numbered(made.number());
        }

        private static ResultRow row(PayoutView payout, boolean bounces, LocalDate day) {
            return new ResultRow(
                    payout.no() + 1,
                    "110123456789",
                    Long.toString(payout.amount().amount()),
                    PayoutMemo.of(payout.no()),
                    bounces ? "오류" : "정상",
                    bounces ? "예금주 불일치" : "",
                    day.toString());
        }

        private static String sha() {
            return UUID.randomUUID().toString().replace("-", "").repeat(2);
        }
    }

    /** Staff. */
    static final class People {

        private People() {}

        static MemberId finance(Stage stage) {
            MemberId member = stage.fan();
            stage.jdbc()
                    .sql("insert into member_role (member_id, role) values (?, 'FINANCE')")
                    .param(member.value())
                    .update();
            return member;
        }
    }
}
