package com.encore.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.AdminsOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.ledger.Account;
import com.encore.ledger.Journal;
import com.encore.ledger.JournalEntry;
import com.encore.payment.AskProviderAgain;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.NoSuchPayment;
import com.encore.payment.PaymentDetail;
import com.encore.payment.PaymentFile;
import com.encore.payment.PaymentItem;
import com.encore.payment.PaymentList;
import com.encore.payment.PaymentMove;
import com.encore.payment.PaymentNumber;
import com.encore.payment.PaymentShelf;
import com.encore.payment.PaymentState;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.DomainTest;
import com.encore.testing.Provider;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people at Encore find of payments and refunds. Other tests leave theirs, so each looks for its own. */
@DomainTest
class MoneyListsTests {

    @Autowired
    RefundList refunds;

    @Autowired
    PaymentList payments;

    @Autowired
    PaymentFile file;

    @Autowired
    RefundFile refundFile;

    @Autowired
    Journal journal;

    @Autowired
    AskProviderAgain again;

    @Autowired
    ConfirmPayment confirmation;

    @Autowired
    CancelPledge cancelling;

    @Autowired
    PayBackDue payBack;

    @Autowired
    Troubled troubled;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private final PortOneSandbox provider = Provider.sandbox();

    @Test
    void listsParkedRefundsLongestWaitingFirstPageByPage() {
        List<String> mine = List.of(
                troubled.parkedRefund(11_000).refund(),
                troubled.parkedRefund(12_000).refund(),
                troubled.parkedRefund(13_000).refund());

        List<String> all = walk(after -> refunds.of(RefundShelf.PARKED, after, 2)).stream()
                .map(RefundItem::number)
                .toList();

        assertThat(all).doesNotHaveDuplicates().containsSubsequence(mine);
        assertThat(refunds.parked(100)).isGreaterThanOrEqualTo(3);
        assertThat(refunds.parked(2)).isEqualTo(2);
    }

    @Test
    void callsARefundLateThatTheProviderHasHadForDays() {
        Troubled.Money money = troubled.paid(15_000);
        provider.faults()
                .on(Scope.of(Operation.CANCEL).payment(money.payment().value()).once(), new Fault.AsynchronousCancel());
        cancelling.cancel(money.pledge(), money.fan());
        provider.faults().clear();

        assertThat(pledgesOn(RefundShelf.SLOW)).doesNotContain(money.pledge().value());
        assertThat(pledgesOn(RefundShelf.OPEN)).contains(money.pledge().value());
        clock.advance(Duration.ofMinutes(61));
        assertThat(pledgesOn(RefundShelf.SLOW))
                .as("the provider has taken it on")
                .doesNotContain(money.pledge().value());
        clock.advance(Duration.ofDays(3));
        assertThat(pledgesOn(RefundShelf.SLOW)).contains(money.pledge().value());
    }

    @Test
    void showsAPaymentThatWentBackInPartUntilAllOfItDoes() {
        Troubled.Money money = troubled.partlyBack(45_000, 10_000);

        assertThat(numbersOn(PaymentShelf.PARTLY_BACK)).contains(money.payment());
        PaymentDetail detail = file.of(money.payment());
        assertThat(detail.partlyBack()).isTrue();
        assertThat(detail.item().refunded().amount()).isEqualTo(10_000);

        provider.payer().cancelAtConsole(money.payment().value(), null, "나머지도 취소");
        confirmation.confirm(money.payment());
        assertThat(numbersOn(PaymentShelf.PARTLY_BACK)).doesNotContain(money.payment());
        assertThat(file.of(money.payment()).partlyBack()).isFalse();
    }

    @Test
    void tellsThePaymentNobodyAsksAboutFromThatWhichIsAskedAgain() {
        Troubled.Money stuck = troubled.stuck(20_000);
        Troubled.Money asking = troubled.paid(21_000);

        assertThat(numbersOn(PaymentShelf.STUCK)).contains(stuck.payment()).doesNotContain(asking.payment());
        assertThat(numbersOn(PaymentShelf.ASKING)).doesNotContain(stuck.payment());
        assertThat(numbersOn(PaymentShelf.PAID)).startsWith(asking.payment());
        assertThat(file.of(stuck.payment()).item().stuck()).isTrue();
        assertThat(payments.count(PaymentShelf.STUCK, 1)).isEqualTo(1);
    }

    @Test
    void asksTheProviderAgainForAdminsAlone() {
        Troubled.Money stuck = troubled.stuck(22_000);
        MemberId admin = people.register(Role.ADMIN);

        assertThatExceptionOfType(AdminsOnly.class).isThrownBy(() -> again.ask(stuck.payment(), stuck.fan()));
        assertThat(again.ask(stuck.payment(), admin)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(numbersOn(PaymentShelf.STUCK)).contains(stuck.payment());
    }

    @Test
    void findsAPaymentByWhateverNumberIsReadOut() {
        Troubled.Money money = troubled.parkedRefund(23_000);

        assertThat(file.find(money.payment().value())).contains(money.payment());
        assertThat(file.find(money.pledge().value())).contains(money.payment());
        assertThat(refunds.paymentOf(money.refund())).contains(money.payment());
        for (String nothing : List.of("", "E0000000000000000000AA", "P0000000000000", "김민지", "%")) {
            assertThat(file.find(nothing)).isEmpty();
            assertThat(refunds.paymentOf(nothing)).isEmpty();
        }
        assertThatExceptionOfType(NoSuchPayment.class)
                .isThrownBy(() -> file.of(new PaymentNumber("E0000000000000000000AA")));
    }

    @Test
    void tellsAllThatHappenedToAPaymentAndWhatTheBooksSay() {
        Troubled.Money money = troubled.partlyBack(45_000, 10_000);
        PaymentDetail detail = file.of(money.payment());
        List<RefundCase> cases = refundFile.of(detail.item().id());

        assertThat(file.historyOf(detail.item().id()))
                .extracting(PaymentMove::to)
                .containsExactly(PaymentState.PARTLY_REFUNDED, PaymentState.PAID, PaymentState.READY);
        assertThat(cases).singleElement().satisfies(each -> {
            assertThat(each.refund().reason()).isEqualTo(RefundReason.AT_PROVIDER);
            assertThat(each.refund().state()).isEqualTo(RefundState.DONE);
        });
        List<JournalEntry> entries = journal.of(
                List.of(detail.bookedAs(), cases.getFirst().refund().bookedAs().orElseThrow()));
        assertThat(entries).extracting(JournalEntry::kind).containsExactly("CAPTURE", "REFUND");
        assertThat(entries.getLast().sides())
                .extracting(JournalEntry.Side::account, JournalEntry.Side::amount)
                .containsExactly(tuple(Account.PLEDGES_HELD, 10_000L), tuple(Account.PG_RECEIVABLE, -10_000L));
    }

    private List<String> pledgesOn(RefundShelf shelf) {
        return walk(after -> refunds.of(shelf, after, 50)).stream()
                .map(item -> item.pledge().value())
                .toList();
    }

    private List<PaymentNumber> numbersOn(PaymentShelf shelf) {
        return walk(after -> payments.of(shelf, after, 50)).stream()
                .map(PaymentItem::number)
                .toList();
    }

    private static <T> List<T> walk(Function<@Nullable PageKey, Listed<T>> pages) {
        List<T> all = new ArrayList<>();
        Listed<T> page = pages.apply(null);
        all.addAll(page.rows());
        while (page.next() != null) {
            page = pages.apply(page.next());
            all.addAll(page.rows());
        }
        return all;
    }
}
