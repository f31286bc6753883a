package com.encore.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.ReasonMissing;
import com.encore.account.Role;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Misreport;
import com.encore.sandbox.portone.Movement;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.Scope;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a difference, and what a project waits for until it has become something. */
@ReconciliationTest
class DifferencesAreSettledTests {

    private static final long ONE = 10_000;
    private static final Reason WHY = new Reason("영수증으로 확인했어요");

    @Autowired
    Night night;

    @Autowired
    People people;

    @Autowired
    TakeDifference taking;

    @Autowired
    SettleDifference settling;

    @Autowired
    AskAboutDifference asking;

    @Autowired
    CompareDayAgain again;

    @Autowired
    DifferenceList differences;

    @Autowired
    OpenDifferences open;

    @Autowired
    Reconciled reconciled;

    @Autowired
    ReconciledDays days;

    private LocalDate date;
    private ProjectId project;
    private MemberId finance;

    @BeforeEach
    void aNewDay() {
        date = night.newDay();
        project = night.project();
        finance = people.register(Role.FINANCE);
    }

    @AfterEach
    void theProviderAnswersAgain() {
        night.provider().faults().clear();
    }

    @Test
    void isMootWithTheNextRunOnceWhatWasLostHasArrived() {
        Night.Paid lost = night.paidUnheard(project, ONE);
        night.reconcile(date);
        assertThat(night.told(date)).containsExactly("MISSING_HERE CAPTURE - 10000 OPEN");

        night.heard(lost);
        night.reconcile(date.plusDays(1));

        assertThat(night.told(date)).containsExactly("MISSING_HERE CAPTURE - 10000 MOOT");
        assertThat(historyOf(night.onlyOne(date))).containsExactly("MOOT not-found-again", "OPEN found");
        assertThat(days.of(date).orElseThrow().found()).isZero();
    }

    @Test
    void isTheSameOneWhenItIsFoundAgain() {
        hidden(night.paid(project, ONE));
        night.reconcile(date);
        DifferenceId id = night.onlyOne(date);
        long version = night.version(id);

        night.reconcile(date.plusDays(1));

        assertThat(night.onlyOne(date)).isEqualTo(id);
        assertThat(night.version(id)).as("so that who has read it may decide").isEqualTo(version);
        assertThat(historyOf(id)).containsExactly("OPEN found");
    }

    @Test
    void staysExplainedWhileNothingAboutItChanges() {
        Night.Paid paid = night.paid(project, ONE);
        night.provider().misreports().tell(paid.number().value(), Movement.Kind.CAPTURED, Misreport.OTHER_AMOUNT);
        night.reconcile(date);
        DifferenceId id = night.onlyOne(date);
        settling.settle(id, night.version(id), SettleAs.EXPLAINED, WHY, finance);

        night.reconcile(date.plusDays(1));
        assertThat(night.told(date)).containsExactly("AMOUNT CAPTURE 10000 10001 EXPLAINED");
        assertThat(open.of(project)).isZero();
    }

    @Test
    void isOpenAgainWhenItIsFoundThoughItWasPutRight() {
        hidden(night.paid(project, ONE));
        night.reconcile(date);
        DifferenceId id = night.onlyOne(date);
        settling.settle(id, night.version(id), SettleAs.CORRECTED, WHY, finance);
        assertThat(open.of(project)).isZero();

        night.reconcile(date.plusDays(1));

        assertThat(night.told(date)).containsExactly("MISSING_THERE CAPTURE 10000 - OPEN");
        assertThat(historyOf(id)).containsExactly("OPEN found-again", "CORRECTED " + WHY, "OPEN found");
        assertThat(open.of(project)).isEqualTo(1);
    }

    @Test
    void isAskedAboutAndComparedAtOnce() {
        night.paidUnheard(project, ONE);
        night.reconcile(date);
        DifferenceId id = night.onlyOne(date);
        assertThat(open.of(project)).isEqualTo(1);

        assertThat(asking.ask(id, finance)).isEqualTo(DifferenceState.MOOT);

        assertThat(open.of(project)).isZero();
        assertThat(historyOf(id)).containsExactly("MOOT asked-and-not-found-again", "OPEN found");
    }

    @Test
    void staysOpenWhenTheProviderSaysTheSameAgain() {
        night.paid(project, ONE);
        Night.Paid failed = night.opened(project, ONE);
        night.provider()
                .payer()
                .approve(PayRequest.of(failed.number().value(), ONE).asking(ONE, 0, "USD"));
        night.heard(failed);
        night.reconcile(date);

        assertThat(asking.ask(night.onlyOne(date), finance)).isEqualTo(DifferenceState.OPEN);
        assertThat(night.told(date)).containsExactly("CURRENCY CAPTURE - 10000 OPEN");
    }

    @Test
    void saysSoWhenTheProviderDoesNotAnswerAndChangesNothing() {
        night.paidUnheard(project, ONE);
        night.reconcile(date);
        DifferenceId id = night.onlyOne(date);
        night.provider().faults().on(Scope.of(Operation.GET), new Fault.Cut(Fault.Moment.BEFORE));

        assertThatExceptionOfType(ProviderSilent.class).isThrownBy(() -> asking.ask(id, finance));
        assertThat(night.told(date)).containsExactly("MISSING_HERE CAPTURE - 10000 OPEN");
    }

    @Test
    void hasNobodyToAskAboutAPaymentThatIsNoneOfOurs() {
        night.provider().payer().approve(PayRequest.of("another-" + date, ONE));
        night.reconcile(date);

        assertThatExceptionOfType(NothingToAsk.class).isThrownBy(() -> asking.ask(night.onlyOne(date), finance));
    }

    @Test
    void isDecidedByFinanceAndNobodyElse() {
        hidden(night.paid(project, ONE));
        night.reconcile(date);
        DifferenceId id = night.onlyOne(date);
        for (MemberId other : List.of(people.register(Role.ADMIN), people.register(Role.FAN))) {
            assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> taking.take(id, 0, other));
            assertThatExceptionOfType(FinanceOnly.class)
                    .isThrownBy(() -> settling.settle(id, 0, SettleAs.EXPLAINED, WHY, other));
            assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> asking.ask(id, other));
            assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> again.want(date, other));
        }
        assertThatExceptionOfType(ReasonMissing.class).isThrownBy(() -> new Reason("  "));
        assertThat(historyOf(id)).containsExactly("OPEN found");
    }

    @Test
    void belongsToWhoeverTookItUntilAColleagueTakesItOver() {
        hidden(night.paid(project, ONE));
        night.reconcile(date);
        DifferenceId id = night.onlyOne(date);
        MemberId colleague = people.register(Role.FINANCE);
        long seen = night.version(id);
        taking.take(id, seen, finance);

        assertThatExceptionOfType(DifferenceMoved.class).isThrownBy(() -> taking.take(id, seen, colleague));
        assertThatExceptionOfType(DifferenceIsOthers.class)
                .isThrownBy(() -> settling.settle(id, night.version(id), SettleAs.EXPLAINED, WHY, colleague));
        assertThat(open.of(project)).as("taken is not settled").isEqualTo(1);

        taking.take(id, night.version(id), colleague);
        settling.settle(id, night.version(id), SettleAs.EXPLAINED, WHY, colleague);

        DifferenceItem item = differences.one(id);
        assertThat(item.state()).isEqualTo(DifferenceState.EXPLAINED);
        assertThat(item.owner()).isEqualTo(colleague);
        assertThat(item.note()).isEqualTo(WHY.text());
        assertThatExceptionOfType(DifferenceMoved.class)
                .isThrownBy(() -> settling.settle(id, night.version(id), SettleAs.EXPLAINED, WHY, colleague));
    }

    @Test
    void listsWhatIsOpenByAgeAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            hidden(night.paid(project, ONE + i));
        }
        night.reconcile(date);
        List<DifferenceItem> ofTheDay = differences.of(date, null, 10).rows();
        taking.take(ofTheDay.getFirst().id(), ofTheDay.getFirst().version(), finance);

        var walked = new ArrayList<DifferenceItem>();
        var page = differences.open(null, 2);
        walked.addAll(page.rows());
        while (page.next() != null) {
            page = differences.open(page.next(), 2);
            walked.addAll(page.rows());
        }

        assertThat(walked).extracting(DifferenceItem::id).doesNotHaveDuplicates();
        assertThat(walked).isSortedAccordingTo(Comparator.comparing(DifferenceItem::foundAt));
        assertThat(walked)
                .extracting(DifferenceItem::id)
                .containsAll(ofTheDay.stream().map(DifferenceItem::id).toList());
    }

    @Test
    void leavesADayMissingUntilItIsReconciledAfterItsLastMovement() {
        night.paid(project, ONE);
        Night.Paid late = night.opened(project, ONE);
        assertThat(reconciled.missingDays(project)).containsExactly(date);

        night.reconcile(date);
        assertThat(reconciled.missingDays(project)).isEmpty();

        night.provider()
                .payer()
                .approve(
                        late.number().value(),
                        date.atTime(LocalTime.NOON).atZone(Seoul.ZONE).toInstant());
        night.heard(late);
        assertThat(reconciled.missingDays(project))
                .as("its money has moved since")
                .containsExactly(date);

        night.reconcile(date.plusDays(1));
        assertThat(reconciled.missingDays(project)).isEmpty();
    }

    @Test
    void comparesADayBookedIntoLongAfterItThoughNobodyLooksBackThatFar() {
        Night.Paid late = night.opened(project, ONE);
        night.reconcile(date);
        LocalDate muchLater = date;
        for (int i = 0; i < 6; i++) {
            muchLater = night.newDay();
            night.reconcile(muchLater);
        }
        night.provider()
                .payer()
                .approve(
                        late.number().value(),
                        date.atTime(LocalTime.NOON).atZone(Seoul.ZONE).toInstant());
        night.heard(late);
        assertThat(reconciled.missingDays(project)).containsExactly(date);

        night.reconcile(night.today());

        assertThat(reconciled.missingDays(project)).isEmpty();
        assertThat(night.told(date)).containsExactly("LATE CAPTURE 10000 10000 OPEN");
    }

    @Test
    void comparesADayAgainWhenFinanceWantsIt() {
        hidden(night.paid(project, ONE));
        night.reconcile(date);
        for (int i = 0; i < 6; i++) {
            night.reconcile(night.newDay());
        }
        night.provider()
                .misreports()
                .stop(List.of(differences.one(night.onlyOne(date)).payment()));
        LocalDate another = night.newDay();
        night.reconcile(another);
        assertThat(night.told(date)).containsExactly("MISSING_THERE CAPTURE 10000 - OPEN");

        again.want(date, finance);
        night.reconcile(night.newDay());

        assertThat(night.told(date)).contains("MISSING_THERE CAPTURE 10000 - MOOT");
        assertThatExceptionOfType(NoSuchDay.class).isThrownBy(() -> again.want(LocalDate.of(1999, 1, 1), finance));
    }

    private void hidden(Night.Paid paid) {
        night.provider().misreports().tell(paid.number().value(), Movement.Kind.CAPTURED, Misreport.HIDDEN);
    }

    private List<String> historyOf(DifferenceId id) {
        return differences.historyOf(id).stream()
                .map(move -> move.to() + " " + move.reason())
                .toList();
    }
}
