package com.encore.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.money.Won;
import com.encore.payee.MovedAccount;
import com.encore.payee.StagedPayee;
import com.encore.payout.Paying.Ready;
import com.encore.project.Bank;
import com.encore.settlement.HoldSettlement;
import com.encore.terms.PayeeKind;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class PayoutIntegrationTests {

    private static final Reason REASON = new Reason("은행에 확인했음");

    @Autowired
    Paying paying;

    @Autowired
    MakeBatch making;

    @Autowired
    DropPayout dropping;

    @Autowired
    DiscardBatch discarding;

    @Autowired
    ConfirmBatch confirming;

    @Autowired
    TakeBankFile files;

    @Autowired
    ReturnPaid returning;

    @Autowired
    HoldSettlement holding;

    @Autowired
    BatchList batches;

    @Autowired
    BatchPayouts payouts;

    @Autowired
    BatchEvents events;

    @Autowired
    DuePayouts due;

    @Autowired
    BouncedPayouts bounced;

    @Autowired
    MovedAccount accounts;

    @Autowired
    StagedPayee payees;

    @Autowired
    MemberDirectory members;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Ledger ledger;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Stage stage;

    @Test
    void paysWhatTwoPeopleHaveSeenAndTellsTheArtist() {
        Ready ready = paying.ready(1_000_000);
        BatchView batch = paying.made(ready);
        assertThat(batch.total()).isEqualTo(Won.of(912_000));
        assertThat(stage.journal(ready.project())).noneMatch(line -> line.startsWith("PAYOUT"));

        confirming.confirm(batch.id(), Paying.seen(batch), paying.finance());

        assertThat(paying.settlementState(ready)).isEqualTo("INSTRUCTED");
        assertThat(stage.journal(ready.project())).endsWith("PAYOUT ARTIST_PAYABLE 912000", "PAYOUT BANK -912000");
        assertThat(paying.journalKeys(ready)).containsExactly("payout:" + ready.number() + ":1");

        RecordResults.Recorded recorded = paying.results(batch, "a1", Paying.row(2, ready, "정상", ""));

        assertThat(recorded.paid()).isEqualTo(1);
        assertThat(paying.settlementState(ready)).isEqualTo("PAID");
        assertThat(paying.view(batch).state()).isEqualTo(BatchState.CLOSED);
        assertThat(paying.only(batch).paidOn()).isEqualTo(Seoul.dateOf(clock.instant()));
        Mailbox.Posted letter = mailbox.lastOf(members.emailOf(ready.artist()));
        assertThat(letter.kind()).isEqualTo("PAYOUT_PAID");
        assertThat(letter.value("amount")).isEqualTo("912000");
        assertThat(letter.value("memo")).isEqualTo("엔코어 정산001");
        assertThat(letter.model().values()).doesNotContain(ready.account());
        assertThat(events.of(batch.id()))
                .extracting(BatchEvents.Done::what)
                .containsExactly(BatchEvent.CLOSED, BatchEvent.RESULT_READ, BatchEvent.CONFIRMED, BatchEvent.MADE);
    }

    @Test
    void bringsBackWhatTheBankCouldNotPayAndPaysItToTheAccountOfThen() {
        Ready ready = paying.ready(1_000_000);
        BatchView first = paying.confirmed(ready);

        paying.results(first, "b1", Paying.row(2, ready, "오류", "예금주 불일치"));

        assertThat(paying.settlementState(ready)).isEqualTo("BOUNCED");
        assertThat(paying.only(first).bankMessage()).isEqualTo("예금주 불일치");
        assertThat(paying.view(first).state()).isEqualTo(BatchState.CLOSED);
        assertThat(mailbox.lastOf(members.emailOf(ready.artist())).kind()).isEqualTo("PAYOUT_BOUNCED");
        assertThat(bounced.after(null, 1_000).rows())
                .filteredOn(each -> each.id().equals(ready.id()))
                .singleElement()
                .matches(each -> !each.accountChanged());
        accounts.to(ready.artist(), Bank.K_BANK, "100200300400", "주식회사 새이름");
        assertThat(bounced.after(null, 1_000).rows())
                .filteredOn(each -> each.id().equals(ready.id()))
                .singleElement()
                .matches(BouncedPayouts.Bounced::accountChanged);

        BatchView second = paying.confirmed(ready);

        assertThat(files.take(second.id(), BankForm.HANA, paying.finance()))
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.account()).isEqualTo("100200300400"))
                .satisfies(transfer -> assertThat(transfer.holder()).isEqualTo("주식회사 새이름"))
                .satisfies(transfer -> assertThat(transfer.bank()).isEqualTo(Bank.K_BANK));
        paying.results(
                second, "b2", new ResultRow(2, "100-200-300400", "912,000원", "", "이체완료", "", today() + " 14:02:11"));
        assertThat(paying.settlementState(ready)).isEqualTo("PAID");
        assertThat(paying.journalKeys(ready))
                .containsExactly(
                        "payout:" + ready.number() + ":1",
                        "payout-bounced:" + ready.number() + ":1",
                        "payout:" + ready.number() + ":2");
        assertThat(stage.journal(ready.project()))
                .endsWith(
                        "PAYOUT ARTIST_PAYABLE 912000",
                        "PAYOUT BANK -912000",
                        "PAYOUT_BOUNCED BANK 912000",
                        "PAYOUT_BOUNCED ARTIST_PAYABLE -912000",
                        "PAYOUT ARTIST_PAYABLE 912000",
                        "PAYOUT BANK -912000");
    }

    @Test
    void takesBackWhatTheBankReturnedAfterPayingIt() {
        Ready ready = paying.ready(50_000);
        BatchView batch = paying.confirmed(ready);
        PayoutId payout = paying.only(batch).id();
        assertThatExceptionOfType(PayoutMoved.class)
                .as("it has not been paid yet")
                .isThrownBy(() -> returning.returned(batch.id(), payout, REASON, paying.finance()));
        paying.results(batch, "c1", Paying.row(2, ready, "정상", ""));

        returning.returned(batch.id(), payout, new Reason("계좌 해지로 반환"), paying.finance());

        assertThat(paying.settlementState(ready)).isEqualTo("BOUNCED");
        assertThat(paying.view(batch).state()).isEqualTo(BatchState.CLOSED);
        assertThat(stage.journal(ready.project()))
                .endsWith("PAYOUT_BOUNCED BANK 45600", "PAYOUT_BOUNCED ARTIST_PAYABLE -45600");
        assertThatExceptionOfType(PayoutMoved.class)
                .isThrownBy(() -> returning.returned(batch.id(), payout, REASON, paying.finance()));
        assertThat(paying.only(paying.confirmed(ready)).attempt()).isEqualTo(2);
    }

    @Test
    void isNeverConfirmedByWhoMadeIt() {
        Ready ready = paying.ready(50_000);
        MemberId maker = paying.finance();
        BatchView batch = paying.made(maker, ready);

        assertThatExceptionOfType(MakerMayNotConfirm.class)
                .isThrownBy(() -> confirming.confirm(batch.id(), Paying.seen(batch), maker));
        assertThatExceptionOfType(DataAccessException.class)
                .as("not even by the database")
                .isThrownBy(
                        () -> stage.jdbc().sql("""
                                update payout_batch set state = 'CONFIRMED', confirmed_by = created_by, confirmed_at = now(6)
                                where id = ?
                                """).param(batch.id().value()).update())
                .withMessageContaining("payout_batch_two_people");
        assertThat(paying.settlementState(ready)).isEqualTo("APPROVED");
    }

    @Test
    void belongsToFinanceAlone() {
        Ready ready = paying.ready(50_000);
        BatchView batch = paying.made(ready);
        PayoutId payout = paying.only(batch).id();
        MemberId fan = stage.fan();

        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> making.of(List.of(ready.id()), fan));
        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> making.dueBy(today(), fan));
        assertThatExceptionOfType(FinanceOnly.class)
                .isThrownBy(() -> confirming.confirm(batch.id(), Paying.seen(batch), fan));
        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> dropping.drop(batch.id(), payout, REASON, fan));
        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> discarding.discard(batch.id(), REASON, fan));
        assertThatExceptionOfType(FinanceOnly.class).isThrownBy(() -> files.take(batch.id(), BankForm.HANA, fan));
        assertThatExceptionOfType(FinanceOnly.class)
                .isThrownBy(() -> returning.returned(batch.id(), payout, REASON, fan));
    }

    @Test
    void leavesOutWhatIsHeldAndRefusesToConfirmWhatWasHeldSince() {
        Ready held = paying.ready(50_000);
        Ready other = paying.ready(70_000);
        holding.hold(held.id(), new Reason("공연 취소 문의"), paying.finance());

        assertThatExceptionOfType(NothingToPay.class).isThrownBy(() -> making.of(List.of(held.id()), paying.finance()));
        MakeBatch.Made made = making.of(List.of(held.id(), other.id()), paying.finance());
        assertThat(made.leftOut()).containsExactly(new MakeBatch.LeftOut(held.number(), Hindrance.HELD));
        assertThat(due.held(null, 1_000).rows())
                .filteredOn(each -> each.id().equals(held.id()))
                .singleElement()
                .matches(each -> "공연 취소 문의".equals(each.heldReason()));

        holding.hold(other.id(), REASON, paying.finance());
        BatchView batch = paying.view(viewOf(made));
        assertThatExceptionOfType(Hindered.class)
                .isThrownBy(() -> confirming.confirm(batch.id(), Paying.seen(batch), paying.finance()))
                .matches(refused -> refused.key().equals("payout-hindered-held"))
                .matches(refused -> refused.arguments()[0].equals(other.number()));
        assertThat(payouts.of(batch.id())).extracting(PayoutView::hindrance).containsExactly(Hindrance.HELD);
    }

    @Test
    void isNotConfirmedOnceItsFiguresOrAccountsAreOthers() {
        Ready one = paying.ready(50_000);
        Ready two = paying.ready(70_000);
        BatchView seen = paying.made(one, two);
        dropping.drop(seen.id(), paying.only(seen).id(), REASON, paying.finance());

        assertThatExceptionOfType(BatchFiguresChanged.class)
                .isThrownBy(() -> confirming.confirm(seen.id(), Paying.seen(seen), paying.finance()));
        BatchView now = paying.view(seen);
        assertThat(now.total()).isEqualTo(Won.of(two.net()));
        assertThatExceptionOfType(TypedTotalDiffers.class)
                .isThrownBy(() -> confirming.confirm(
                        now.id(), new ConfirmBatch.Seen(now.hash(), seen.total(), true), paying.finance()));
        assertThatExceptionOfType(LastOfBatch.class)
                .isThrownBy(() ->
                        dropping.drop(now.id(), payouts.of(now.id()).getLast().id(), REASON, paying.finance()));
        accounts.to(two.artist(), Bank.HANA, "11122233344", "딴 사람");
        assertThatExceptionOfType(Hindered.class)
                .isThrownBy(() -> confirming.confirm(now.id(), Paying.seen(now), paying.finance()))
                .matches(refused -> refused.key().equals("payout-hindered-payee-changed"));
        discarding.discard(now.id(), REASON, paying.finance());

        assertThat(paying.confirmed(one, two).payouts())
                .as("both may be planned again")
                .isEqualTo(2);
        assertThatExceptionOfType(BatchMoved.class)
                .isThrownBy(() -> confirming.confirm(now.id(), Paying.seen(now), paying.finance()));
    }

    @Test
    void neverChangesWhatAPayoutPaysToWhom() {
        BatchView batch = paying.made(paying.ready(50_000));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> stage.jdbc()
                        .sql("update payout set amount = amount + 1 where batch_id = ?")
                        .param(batch.id().value())
                        .update())
                .withMessageContaining("never changed");
    }

    @Test
    void asksAgainBeforeItTakesMoreThanTheBooksHaveInTheBank() {
        BatchView batch = paying.made(paying.ready(50_000));
        ConfirmBatch.Seen unaware = new ConfirmBatch.Seen(batch.hash(), batch.total(), false);

        assertThatExceptionOfType(NotCovered.class)
                .isThrownBy(() -> confirming.confirm(batch.id(), unaware, paying.finance()));
        transaction.executeWithoutResult(status -> {
            Won enough = Won.of(100_000_000_000L);
            var project = stage.project();
            ledger.post(new Entry(
                    EntryKind.CAPTURE,
                    "staged:" + batch.number(),
                    clock.instant(),
                    "staged",
                    List.of(
                            Posting.debit(Account.BANK, project, enough),
                            Posting.credit(Account.PG_RECEIVABLE, project, enough))));
            confirming.confirm(batch.id(), unaware, paying.finance());
            status.setRollbackOnly();
        });
        assertThat(paying.view(batch).state()).isEqualTo(BatchState.DRAFT);
    }

    @Test
    void leavesOutWhatIsTaxedOtherwiseOnTheDayOfPaying() {
        LocalDate dueOn = calendar.plusBusinessDays(today(), 7);
        stage.jdbc().sql("""
                        insert ignore into withholding_rule (kind, effective_from, taxed_share, exempt_up_to, income_tax,
                          local_tax, reason, recorded_at) values ('TAX_EXEMPT', ?, 100000, 0, 0, 0, '새 규칙', ?)
                        """).params(dueOn, clock.instant()).update();
        MemberId artist = payees.artist(PayeeKind.TAX_EXEMPT);
        Ready ready = paying.ready(artist, 50_000, "110123456789");

        MakeBatch.Made made = making.of(List.of(ready.id(), paying.ready(70_000).id()), paying.finance());

        assertThat(made.leftOut()).containsExactly(new MakeBatch.LeftOut(ready.number(), Hindrance.OTHER_WITHHOLDING));
        assertThat(due.by(dueOn, null, 1_000).rows())
                .filteredOn(each -> each.id().equals(ready.id()))
                .singleElement()
                .matches(each -> each.hindrance() == Hindrance.OTHER_WITHHOLDING);
    }

    @Test
    void leavesOutAnArtistWhoIsTaxedInAnotherWayNow() {
        Ready ready = paying.ready(50_000);
        stage.jdbc()
                .sql("update payee_profile set kind = 'INDIVIDUAL', version = version + 1 where member_id = ?")
                .param(ready.artist().value())
                .update();

        assertThat(making.of(List.of(ready.id(), paying.ready(70_000).id()), paying.finance())
                        .leftOut())
                .containsExactly(new MakeBatch.LeftOut(ready.number(), Hindrance.OTHER_TAX_TYPE));
    }

    @Test
    void plansAllThatIsDueOnceAndInTheOrderOfTheirDays() {
        Ready ready = paying.ready(50_000);
        LocalDate until = calendar.plusBusinessDays(today(), 8);
        DuePayouts.Sum before = due.sum(until);

        MakeBatch.Made made = making.dueBy(until, paying.finance());

        BatchView batch = viewOf(made);
        assertThat(batch.payouts() + made.leftOut().size()).isEqualTo(before.count());
        assertThat(payouts.of(batch.id())).extracting(PayoutView::settlement).contains(ready.number());
        assertThat(due.by(until, null, 1_000).rows())
                .extracting(DueView::number)
                .doesNotContain(ready.number());
        discarding.discard(batch.id(), REASON, paying.finance());
        assertThat(due.by(until, null, 1_000).rows())
                .extracting(DueView::number)
                .contains(ready.number());
    }

    @Test
    void handsTheBankOnlyWhatIsStillOnItsWayAndWritesDownWhoTookIt() {
        Ready one = paying.ready(50_000);
        Ready two = paying.ready(70_000);
        BatchView draft = paying.made(one, two);
        MemberId finance = paying.finance();
        assertThatExceptionOfType(BatchMoved.class).isThrownBy(() -> files.take(draft.id(), BankForm.SHINHAN, finance));
        confirming.confirm(draft.id(), Paying.seen(draft), finance);

        assertThat(files.take(draft.id(), BankForm.SHINHAN, finance))
                .extracting(Transfer::account)
                .containsExactly(one.account(), two.account());
        // everything dies here; the next day somebody takes the file again, and the bank answers
        assertThat(files.take(draft.id(), BankForm.SHINHAN, finance)).hasSize(2);
        paying.results(draft, "d1", Paying.row(2, one, "정상", ""));
        assertThat(paying.view(draft).state()).isEqualTo(BatchState.CONFIRMED);

        assertThat(files.take(draft.id(), BankForm.SHINHAN, finance))
                .as("what is paid is not handed out again")
                .extracting(Transfer::settlement)
                .containsExactly(two.number());
        assertThat(events.of(draft.id()))
                .filteredOn(done -> done.what() == BatchEvent.FILE_TAKEN)
                .hasSize(3)
                .allMatch(done -> done.detail().equals("SHINHAN"));
    }

    private BatchView viewOf(MakeBatch.Made made) {
        return batches.numbered(made.number());
    }

    private LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }
}
