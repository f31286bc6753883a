package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.payment.RefundAccount;
import com.encore.pledge.PledgeNumber;
import com.encore.refund.Backer.Backed;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that can only go back to an account. */
@DomainTest
class RefundAccountsTests {

    private static final RefundAccount OTHER = new RefundAccount("KAKAO", "3333017654321", "김민지");

    @Autowired
    PayBack payBack;

    @Autowired
    GiveRefundAccount giving;

    @Autowired
    RemindOfAccounts reminders;

    @Autowired
    Backer backer;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private final PortOneSandbox provider = Provider.sandbox();
    private Backed backed;
    private RefundId refund;

    @BeforeEach
    void oweATransfer() {
        backed = backer.paidByTransfer(stage.fan(), stage.project(), 27_000);
        refund = backer.owed(backed);
    }

    @AfterEach
    void healTheProvider() {
        provider.faults().clear();
    }

    @Test
    void paysATransferBackToTheAccountGivenWhenPaying() {
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
        assertThat(letters()).isEmpty();
    }

    @Test
    void asksForAnAccountByLetterAndRemindsAfterThreeAndSevenDays() {
        backer.forgetsAccount(backed);

        assertThat(payBack.pay(refund)).isEqualTo(RefundState.PARKED);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.PARKED);
        assertThat(backer.told(refund)).isEqualTo("PARKED NO_ACCOUNT 0 0");
        assertThat(letters()).hasSize(1);
        Mailbox.Posted letter = mailbox.lastOf(backer.emailOf(backed.fan()));
        assertThat(letter.value("pledge")).isEqualTo(backed.pledge().value());
        assertThat(letter.value("amount")).isEqualTo("27000");

        remind();
        assertThat(letters()).hasSize(1);
        clock.advance(Duration.ofDays(3));
        remind();
        remind();
        assertThat(letters()).hasSize(2);
        clock.advance(Duration.ofDays(4));
        remind();
        assertThat(letters()).hasSize(3);
        clock.advance(Duration.ofDays(30));
        remind();
        assertThat(letters()).hasSize(3);
        assertThat(backer.cancellations(backed)).isZero();
    }

    @Test
    void remindsOnceThoughTwoNodesRemindAtOnce() throws InterruptedException {
        backer.forgetsAccount(backed);
        payBack.pay(refund);
        clock.advance(Duration.ofDays(3));

        Race.of(8, i -> reminders.remind(100));

        assertThat(letters()).hasSize(2);
    }

    @Test
    void goesOutOnceAnAccountIsGivenAndIsNotRemindedOfAnyMore() {
        backer.forgetsAccount(backed);
        payBack.pay(refund);

        giving.give(backed.pledge(), backed.fan(), OTHER);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);

        assertThat(backer.cancellations(backed)).isEqualTo(1);
        clock.advance(Duration.ofDays(8));
        remind();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void asksAgainWhenTheBankWouldNotTakeTheAccount() {
        refuseTheAccountOnce();

        assertThat(payBack.pay(refund)).isEqualTo(RefundState.PARKED);

        assertThat(backer.told(refund)).isEqualTo("PARKED ACCOUNT_REFUSED 1 1");
        assertThat(letters()).hasSize(1);
        giving.give(backed.pledge(), backed.fan(), OTHER);
        refuseTheAccountOnce();
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.PARKED);
        assertThat(letters()).hasSize(2);
        giving.give(backed.pledge(), backed.fan(), OTHER);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
        assertThat(backer.cancellations(backed)).isEqualTo(1);
    }

    @Test
    void asksAgainWhenATransferThatWasAcceptedIsNotPaidOut() {
        provider.faults()
                .on(
                        Scope.of(Operation.CANCEL)
                                .payment(backed.payment().value())
                                .once(),
                        new Fault.AsynchronousCancel());
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.PENDING);
        String cancellation = stage.jdbc()
                .sql("select cancellation_id from refund where id = ?")
                .param(refund.value())
                .query(String.class)
                .single();
        provider.payer().failCancellation(backed.payment().value(), cancellation);
        clock.advance(Duration.ofMinutes(2));

        assertThat(payBack.pay(refund)).isEqualTo(RefundState.PARKED);

        assertThat(backer.told(refund)).isEqualTo("PARKED ACCOUNT_REFUSED 1 1");
        giving.give(backed.pledge(), backed.fan(), OTHER);
        assertThat(payBack.pay(refund)).isEqualTo(RefundState.DONE);
    }

    @Test
    void takesAnAccountOnlyFromItsBackerAndOnlyWhileOneIsAwaited() {
        assertThatExceptionOfType(NoAccountAwaited.class)
                .isThrownBy(() -> giving.give(backed.pledge(), backed.fan(), OTHER));
        backer.forgetsAccount(backed);
        payBack.pay(refund);
        assertThatExceptionOfType(PledgeNumber.NoSuchPledge.class)
                .isThrownBy(() -> giving.give(backed.pledge(), stage.fan(), OTHER));
        assertThat(backer.told(refund)).isEqualTo("PARKED NO_ACCOUNT 0 0");
    }

    @Test
    void keepsTheAccountSealed() {
        byte[] sealed = stage.jdbc()
                .sql("select refund_account_sealed from payment where number = ?")
                .param(backed.payment().value())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(Backer.ACCOUNT.number());
    }

    private void refuseTheAccountOnce() {
        provider.faults()
                .on(Scope.of(Operation.CANCEL).payment(backed.payment().value()).once(), Fault.refundAccountRefused());
    }

    private void remind() {
        while (reminders.remind(100) == 100) {}
    }

    private List<Mailbox.Posted> letters() {
        return mailbox.of(backer.emailOf(backed.fan())).stream()
                .filter(letter -> letter.kind().equals("REFUND_ACCOUNT_NEEDED"))
                .toList();
    }
}
