package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.AdminsOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.payment.PaymentFile;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.DomainTest;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class TryRefundAgainTests {

    private static final Reason SOLVED = new Reason("결제사가 고쳤다고 해요");

    @Autowired
    TryRefundAgain again;

    @Autowired
    RefundList refunds;

    @Autowired
    RefundFile file;

    @Autowired
    PaymentFile payments;

    @Autowired
    PayBackDue payBack;

    @Autowired
    Troubled troubled;

    @Autowired
    People people;

    @Autowired
    Stage stage;

    private final PortOneSandbox provider = Provider.sandbox();

    @Test
    void paysBackOnceWhatSomebodyHadTriedAgainAndKeepsWhoAndWhy() {
        MemberId admin = people.register(Role.ADMIN);
        Troubled.Money money = troubled.parkedRefund(45_000);
        RefundItem parked = refunds.one(money.refund());

        again.tryAgain(parked.id(), parked.version(), SOLVED, admin);
        assertThat(refunds.one(money.refund()).state()).isEqualTo(RefundState.OWED);
        payBack.pay(1000);

        assertThat(refunds.one(money.refund()).state()).isEqualTo(RefundState.DONE);
        assertThat(stage.stateOf(money.pledge().value())).isEqualTo("REFUNDED");
        assertBackOnce(money);
        RefundCase told = file.of(payments.of(money.payment()).item().id()).getFirst();
        assertThat(told.moves())
                .filteredOn(move -> admin.equals(move.by()))
                .extracting(RefundCase.Move::to, RefundCase.Move::reason)
                .containsExactly(tuple(RefundState.OWED, SOLVED.text()));
        assertThat(told.tries()).hasSize(RefundPace.MOST_REFUSALS + 1);
        assertThat(told.tries().getFirst().outcome()).isEqualTo("DONE");
    }

    @Test
    void givesNothingBackTwiceThatWentBackAtTheProviderMeanwhile() {
        MemberId admin = people.register(Role.ADMIN);
        Troubled.Money money = troubled.parkedRefund(45_000);
        RefundItem parked = refunds.one(money.refund());
        provider.payer().cancelAtConsole(money.payment().value(), null, "콘솔에서 취소");

        again.tryAgain(parked.id(), parked.version(), SOLVED, admin);
        payBack.pay(1000);

        assertThat(refunds.one(money.refund()).state().isFinal()).isTrue();
        assertBackOnce(money);
    }

    @Test
    void isForAdminsAlone() {
        Troubled.Money money = troubled.parkedRefund(45_000);
        RefundItem parked = refunds.one(money.refund());

        for (MemberId nobody : List.of(money.fan(), people.register(Role.FINANCE, Role.ARTIST))) {
            assertThatExceptionOfType(AdminsOnly.class)
                    .isThrownBy(() -> again.tryAgain(parked.id(), parked.version(), SOLVED, nobody));
        }
        assertThat(refunds.one(money.refund())).isEqualTo(parked);
    }

    @Test
    void letsOneOfManyDecideWhoPressAtOnce() throws InterruptedException {
        MemberId admin = people.register(Role.ADMIN);
        Troubled.Money money = troubled.parkedRefund(45_000);
        RefundItem parked = refunds.one(money.refund());

        List<Race.Result<Boolean>> results = Race.of(8, i -> {
            again.tryAgain(parked.id(), parked.version(), SOLVED, admin);
            return true;
        });

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(RefundMoved.class));
        payBack.pay(1000);
        assertBackOnce(money);
    }

    @Test
    void isRefusedForWhatIsNotParkedAsItWasRead() {
        MemberId admin = people.register(Role.ADMIN);
        Troubled.Money money = troubled.parkedRefund(45_000);
        RefundItem parked = refunds.one(money.refund());

        assertThatExceptionOfType(RefundMoved.class)
                .isThrownBy(() -> again.tryAgain(parked.id(), parked.version() - 1, SOLVED, admin));
        assertThatExceptionOfType(NoSuchRefund.class)
                .isThrownBy(() -> again.tryAgain(new RefundId(Long.MAX_VALUE), 0, SOLVED, admin));
        assertThat(refunds.one(money.refund())).isEqualTo(parked);
    }

    private void assertBackOnce(Troubled.Money money) {
        assertThat(provider.record().of(money.payment().value()).stream().filter(move -> move.net() < 0))
                .hasSize(1);
        assertThat(provider.record().netOf(money.payment().value())).isZero();
        assertThat(stage.journal(money.project()))
                .containsExactly(
                        "CAPTURE PG_RECEIVABLE 45000",
                        "CAPTURE PLEDGES_HELD -45000",
                        "REFUND PLEDGES_HELD 45000",
                        "REFUND PG_RECEIVABLE -45000");
    }
}
