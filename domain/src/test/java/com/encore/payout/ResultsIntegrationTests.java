package com.encore.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberDirectory;
import com.encore.payout.Paying.Ready;
import com.encore.payout.ResultTrouble.Kind;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class ResultsIntegrationTests {

    @Autowired
    Paying paying;

    @Autowired
    RecordResults recording;

    @Autowired
    ResultsRead read;

    @Autowired
    BatchPayouts payouts;

    @Autowired
    MemberDirectory members;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Stage stage;

    @Test
    void changesNothingWhenTheSameFileComesTwiceOrItsRowsInAnother() {
        Ready one = paying.ready(50_000);
        Ready two = paying.ready(70_000);
        BatchView batch = paying.confirmed(one, two);
        ResultRow paid = Paying.row(2, one, "정상", "");
        RecordResults.Recorded first = paying.results(batch, "e1", paid);

        RecordResults.Recorded again = paying.results(batch, "e1", paid);

        assertThat(again).isEqualTo(new RecordResults.Recorded(first.file(), true, 0, 0));
        RecordResults.Recorded whole = paying.results(batch, "e2", paid, Paying.row(3, two, "불능", "해지 계좌"));
        assertThat(whole.paid()).isZero();
        assertThat(whole.bounced()).isEqualTo(1);
        assertThat(read.linesOf(batch.id(), whole.file()))
                .extracting(ResultsRead.Line::line, ResultsRead.Line::verdict, ResultsRead.Line::changed)
                .containsExactly(tuple(2, Verdict.PAID, false), tuple(3, Verdict.BOUNCED, true));
        assertThat(mailbox.of(members.emailOf(one.artist())))
                .extracting(Mailbox.Posted::kind)
                .containsExactly("SETTLEMENT_APPROVED", "PAYOUT_PAID");
        assertThat(paying.view(batch).state()).isEqualTo(BatchState.CLOSED);
    }

    @Test
    void refusesTheWholeFileAndSaysWhichLinesAreNotUnderstood() {
        Ready one = paying.ready(50_000);
        Ready two = paying.ready(70_000);
        BatchView batch = paying.confirmed(one, two);

        assertThatExceptionOfType(ResultsRefused.class)
                .isThrownBy(() -> paying.results(
                        batch,
                        "f1",
                        Paying.row(2, one, "정상", ""),
                        new ResultRow(3, "9999999999", "45600", "", "정상", "", ""),
                        new ResultRow(4, two.account(), Long.toString(two.net() + 1), "", "정상", "", ""),
                        new ResultRow(5, two.account(), Long.toString(two.net()), "", "처리중", "", ""),
                        new ResultRow(6, two.account(), "6만원", "", "정상", "", ""),
                        new ResultRow(7, two.account(), Long.toString(two.net()), "", "정상", "", "어제"),
                        new ResultRow(8, two.account(), Long.toString(two.net()), "", "정상", "", "2020-01-02"),
                        new ResultRow(9, "", Long.toString(two.net()), "", "정상", "", ""),
                        new ResultRow(10, two.account(), Long.toString(two.net()), "엔코어 정산001", "정상", "", ""),
                        Paying.row(11, one, "오류", "")))
                .satisfies(refused -> assertThat(refused.troubles())
                        .containsExactly(
                                new ResultTrouble(3, Kind.NO_SUCH_PAYOUT),
                                new ResultTrouble(4, Kind.NO_SUCH_PAYOUT),
                                new ResultTrouble(5, Kind.UNKNOWN_RESULT),
                                new ResultTrouble(6, Kind.NO_AMOUNT),
                                new ResultTrouble(7, Kind.UNKNOWN_DAY),
                                new ResultTrouble(8, Kind.IMPOSSIBLE_DAY),
                                new ResultTrouble(9, Kind.NO_ACCOUNT),
                                new ResultTrouble(10, Kind.OTHER_MEMO),
                                new ResultTrouble(11, Kind.TWO_ROWS)));
        assertThat(payouts.of(batch.id()))
                .as("the row that was understood counts no more than the others")
                .extracting(PayoutView::state)
                .containsOnly(PayoutState.INSTRUCTED);
        assertThatExceptionOfType(NoResults.class)
                .as("a file that says nothing")
                .isThrownBy(() -> paying.results(batch, "f2"));
    }

    @Test
    void tellsTwoPayoutsThatAreAlikeApartByTheirMemoAlone() {
        Ready one = paying.ready(50_000, "011122233344");
        Ready two = paying.ready(50_000, "011122233344");
        BatchView batch = paying.confirmed(one, two);

        assertThatExceptionOfType(ResultsRefused.class)
                .isThrownBy(() ->
                        paying.results(batch, "g1", Paying.row(2, one, "정상", ""), Paying.row(3, two, "오류", "한도 초과")))
                .satisfies(refused -> assertThat(refused.troubles())
                        .containsExactly(
                                new ResultTrouble(2, Kind.SEVERAL_PAYOUTS),
                                new ResultTrouble(3, Kind.SEVERAL_PAYOUTS)));
        paying.results(
                batch,
                "g2",
                new ResultRow(2, one.account(), Long.toString(one.net()), "엔코어 정산002", "정상", "", ""),
                new ResultRow(3, one.account(), Long.toString(one.net()), "엔코어 정산 " + one.number(), "오류", "한도 초과", ""));

        assertThat(payouts.of(batch.id()))
                .extracting(PayoutView::no, PayoutView::state)
                .containsExactly(tuple(1, PayoutState.BOUNCED), tuple(2, PayoutState.PAID));
    }

    @Test
    void doesNotTakeAnAnswerThatContradictsAnEarlierOne() {
        Ready one = paying.ready(50_000);
        Ready two = paying.ready(70_000);
        BatchView batch = paying.confirmed(one, two);
        paying.results(batch, "h1", Paying.row(2, one, "정상", ""));

        assertThatExceptionOfType(ResultsRefused.class)
                .isThrownBy(
                        () -> paying.results(batch, "h2", Paying.row(2, one, "오류", ""), Paying.row(3, two, "정상", "")))
                .satisfies(refused ->
                        assertThat(refused.troubles()).containsExactly(new ResultTrouble(2, Kind.CONTRADICTS)));
        assertThat(paying.settlementState(two)).isEqualTo("INSTRUCTED");
    }

    @Test
    void losesNothingWhenItDiesInTheMiddleOfAFile() {
        Ready one = paying.ready(50_000);
        Ready two = paying.ready(70_000);
        BatchView batch = paying.confirmed(one, two);
        ResultRow[] rows = {Paying.row(2, one, "정상", ""), Paying.row(3, two, "오류", "해지 계좌")};

        transaction.executeWithoutResult(dies -> {
            paying.results(batch, "i1", rows);
            dies.setRollbackOnly();
        });
        assertThat(read.of(batch.id())).isEmpty();
        assertThat(paying.settlementState(one)).isEqualTo("INSTRUCTED");
        clock.advance(Duration.ofDays(1));

        RecordResults.Recorded recorded = paying.results(batch, "i1", rows);

        assertThat(recorded.before()).isFalse();
        assertThat(paying.settlementState(one)).isEqualTo("PAID");
        assertThat(paying.settlementState(two)).isEqualTo("BOUNCED");
    }

    @Test
    void readsAFileOnceThoughManyBringItAtOnce() throws InterruptedException {
        Ready one = paying.ready(50_000);
        BatchView batch = paying.confirmed(one);
        ResultFile file = paying.file("j1", Paying.row(2, one, "오류", "해지 계좌"));

        List<Race.Result<RecordResults.Recorded>> results =
                Race.of(8, i -> recording.record(batch.id(), file, paying.finance()));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results).filteredOn(result -> result.value().bounced() == 1).hasSize(1);
        assertThat(paying.journalKeys(one))
                .containsExactly("payout:" + one.number() + ":1", "payout-bounced:" + one.number() + ":1");
    }

    @Test
    void isForABatchThatWasConfirmedAndForFinance() {
        Ready one = paying.ready(50_000);
        BatchView draft = paying.made(one);

        assertThatExceptionOfType(BatchMoved.class)
                .isThrownBy(() -> paying.results(draft, "k1", Paying.row(2, one, "정상", "")));
        assertThatExceptionOfType(FinanceOnly.class)
                .isThrownBy(() ->
                        recording.record(draft.id(), paying.file("k1", Paying.row(2, one, "정상", "")), stage.fan()));
    }
}
