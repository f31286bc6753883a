package com.encore.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.money.Won;
import com.encore.payout.Paying.Ready;
import com.encore.settlement.SettlementId;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class PayoutRaceTests {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;

    @Autowired
    Paying paying;

    @Autowired
    MakeBatch making;

    @Autowired
    ConfirmBatch confirming;

    @Autowired
    CarelessPaying careless;

    @Autowired
    BankMoney bank;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Stage stage;

    @Test
    void paysABatchOnceThoughManyConfirmItAtOnce() throws InterruptedException {
        Ready ready = paying.ready(50_000);
        BatchView batch = paying.made(ready);
        List<MemberId> people =
                IntStream.range(0, AT_ONCE).mapToObj(i -> paying.finance()).toList();

        List<Race.Result<Boolean>> results = Race.of(AT_ONCE, i -> {
            confirming.confirm(batch.id(), Paying.seen(batch), people.get(i));
            return true;
        });

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .extracting(Race.Result::failure)
                .hasOnlyElementsOfType(BatchMoved.class);
        assertThat(paying.journalKeys(ready)).containsExactly("payout:" + ready.number() + ":1");
    }

    @Test
    void plansASettlementOnceThoughManyBatchesWantItAtOnce() throws InterruptedException {
        List<SettlementId> ids = List.of(
                paying.ready(50_000).id(),
                paying.ready(60_000).id(),
                paying.ready(70_000).id());
        List<MemberId> people =
                IntStream.range(0, AT_ONCE).mapToObj(i -> paying.finance()).toList();

        List<Race.Result<MakeBatch.Made>> results =
                Race.of(AT_ONCE, i -> making.of(i % 2 == 0 ? ids : ids.reversed(), people.get(i)));

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .extracting(Race.Result::failure)
                .hasOnlyElementsOfType(NothingToPay.class);
        assertThat(living("payout", ids.getFirst())).isEqualTo(1);
    }

    @Test
    void neverTakesTheSameMoneyInTheBankForTwoBatchesConfirmedAtOnce() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            List<BatchView> batches = List.of(paying.made(paying.ready(50_000)), paying.made(paying.ready(60_000)));
            List<MemberId> people = List.of(paying.finance(), paying.finance());
            withOneWonTooLittleFor(batches, () -> {
                List<Race.Result<Boolean>> results = Race.of(2, i -> {
                    BatchView batch = batches.get(i);
                    confirming.confirm(
                            batch.id(), new ConfirmBatch.Seen(batch.hash(), batch.total(), false), people.get(i));
                    return true;
                });

                assertThat(results)
                        .filteredOn(result -> result.failure() == null)
                        .hasSize(1);
                assertThat(results)
                        .filteredOn(result -> result.failure() != null)
                        .extracting(Race.Result::failure)
                        .hasOnlyElementsOfType(NotCovered.class);
            });
        }
    }

    @Test
    void wouldTakeTheSameMoneyTwiceWithoutTheirTurn() throws InterruptedException {
        List<BatchView> batches = List.of(paying.made(paying.ready(50_000)), paying.made(paying.ready(60_000)));
        withOneWonTooLittleFor(batches, () -> {
            CyclicBarrier together = new CyclicBarrier(2);

            List<Race.Result<Boolean>> results =
                    Race.of(2, i -> careless.covers(batches.get(i).total(), together));

            assertThat(results).extracting(Race.Result::value).containsOnly(true);
        });
    }

    @Test
    void wouldPayABatchOftenWithoutItsLock() throws InterruptedException {
        BatchView batch = paying.made(paying.ready(50_000));
        stage.jdbc()
                .sql("create table careless_transfer (code char(20) not null primary key, batch_id bigint not null)")
                .update();
        try {
            CyclicBarrier together = new CyclicBarrier(AT_ONCE);

            List<Race.Result<Boolean>> results = Race.of(AT_ONCE, i -> careless.confirm(batch.id(), together));

            assertThat(results).extracting(Race.Result::value).containsOnly(true);
            assertThat(stage.jdbc()
                            .sql("select count(*) from careless_transfer where batch_id = ?")
                            .param(batch.id().value())
                            .query(Integer.class)
                            .single())
                    .as("what the race above would find")
                    .isEqualTo(AT_ONCE);
        } finally {
            stage.jdbc().sql("drop table careless_transfer").update();
        }
    }

    @Test
    void keepsASettlementFromTwoPayoutsByTheKeyAlone() throws InterruptedException {
        SettlementId settlement = paying.ready(50_000).id();

        List<Race.Result<Boolean>> guarded = carelessly("payout_with_key", settlement, "");

        assertThat(guarded).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(guarded)
                .filteredOn(result -> result.failure() != null)
                .extracting(Race.Result::failure)
                .hasOnlyElementsOfType(DuplicateKeyException.class);
    }

    @Test
    void wouldPlanASettlementOftenWithoutLockAndKey() throws InterruptedException {
        SettlementId settlement = paying.ready(50_000).id();

        List<Race.Result<Boolean>> unguarded =
                carelessly("payout_without_key", settlement, "alter table payout_without_key drop index payout_alive");

        assertThat(unguarded).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(unguarded).extracting(Race.Result::value).containsOnly(true);
    }

    /** Each of them is covered, both together are not; afterwards the bank has what it had, less what was paid. */
    private void withOneWonTooLittleFor(List<BatchView> batches, Racing racing) throws InterruptedException {
        long needed =
                batches.stream().mapToLong(batch -> batch.total().amount()).sum() - 1;
        Won lent = Won.of(needed - bank.there());
        String key = batches.getFirst().number();
        lend("lent:" + key, Account.BANK, Account.PG_COST, lent);
        try {
            racing.race();
        } finally {
            lend("given-back:" + key, Account.PG_COST, Account.BANK, lent);
        }
    }

    private void lend(String key, Account debit, Account credit, Won amount) {
        transaction.executeWithoutResult(status -> ledger.post(new Entry(
                EntryKind.SETTLEMENT,
                key,
                clock.instant(),
                "staged",
                List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)))));
    }

    /** What is done while the bank has so much. */
    @FunctionalInterface
    private interface Racing {
        void race() throws InterruptedException;
    }

    /** Many who read before anybody writes, into a table like the real one. */
    private List<Race.Result<Boolean>> carelessly(String table, SettlementId settlement, String change)
            throws InterruptedException {
        stage.jdbc().sql("create table " + table + " like payout").update();
        try {
            if (!change.isEmpty()) {
                stage.jdbc().sql(change).update();
            }
            CyclicBarrier together = new CyclicBarrier(AT_ONCE);
            List<Race.Result<Boolean>> results =
                    Race.of(AT_ONCE, i -> careless.plan(table, settlement, i + 1, together));
            long planned =
                    results.stream().filter(result -> result.failure() == null).count();
            assertThat(living(table, settlement)).isEqualTo(Math.toIntExact(planned));
            return results;
        } finally {
            stage.jdbc().sql("drop table " + table).update();
        }
    }

    private int living(String table, SettlementId settlement) {
        return stage.jdbc()
                .sql("select count(*) from " + table + " where living = 1 and settlement_id = ?")
                .param(settlement.value())
                .query(Integer.class)
                .single();
    }
}
