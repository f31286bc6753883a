package com.encore.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.money.Won;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class BookTotalsTests {

    private static final int ALL = 1_000_000;

    @Autowired
    FoldLedger folding;

    @Autowired
    TrialBalance books;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private ProjectId project;

    @BeforeEach
    void beginWithNothingLeftToFold() {
        project = stage.project();
        foldAll();
    }

    @Test
    void saysTheSameWhetherItIsFoldedOrNot() {
        post(40_000, clock.instant());
        post(2_000, clock.instant());
        Map<Account, Long> before = balances();

        assertThat(before).isEqualTo(summed());
        foldAll();

        assertThat(unfolded()).isZero();
        assertThat(balances()).isEqualTo(before);
    }

    @Test
    void countsWhatIsBookedLateOnTheDayItIsBooked() {
        LocalDate today = Seoul.dateOf(clock.instant());
        LocalDate then = today.minusDays(40);
        long movedThen = debits(then, then.plusDays(1));
        long moved = debits(today, today.plusDays(1));
        long opened = opening(today.plusDays(1));

        post(5_000, Seoul.startOf(then));
        assertThat(debits(today, today.plusDays(1))).isEqualTo(moved + 5_000);
        foldAll();

        assertThat(debits(today, today.plusDays(1))).isEqualTo(moved + 5_000);
        assertThat(debits(then, then.plusDays(1))).as("that day stands").isEqualTo(movedThen);
        assertThat(opening(today.plusDays(1))).isEqualTo(opened + 5_000);
    }

    @Test
    void foldsEveryPostingOnceThoughManyTryAtOnce() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            post(1_000 + i, clock.instant());
        }
        Map<Account, Long> before = balances();
        // numbers and not postings: a transaction that was rolled back has taken some for nothing
        int numbers = stage.jdbc()
                .sql("select max(p.id) - f.upto from posting p, ledger_fold f group by f.upto")
                .query(Integer.class)
                .single();
        folding.fold(ALL);
        clock.advance(Duration.ofMinutes(2));

        // each takes small bites until there is nothing left; the check of day totals runs after every test
        List<Race.Result<Integer>> eaters = Race.of(6, number -> {
            int eaten = 0;
            for (int i = 0; i < 60; i++) {
                eaten += folding.fold(3);
            }
            return eaten;
        });

        assertThat(eaters).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(eaters.stream().mapToInt(Race.Result::value).sum()).isEqualTo(numbers);
        assertThat(balances()).isEqualTo(before);
    }

    @Test
    void waitsForWhatNobodyHasCommittedRatherThanPassItOver() throws Exception {
        CountDownLatch posted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
                ledger.post(entry(7_000, clock.instant()));
                posted.countDown();
                await(mayCommit);
            }));
            assertThat(posted.await(10, TimeUnit.SECONDS)).isTrue();
            post(9_000, clock.instant());
            folding.fold(ALL);
            clock.advance(Duration.ofMinutes(2));
            long visible = unfolded();

            Future<Integer> fold = threads.submit(() -> folding.fold(ALL));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> fold.get(500, TimeUnit.MILLISECONDS));
            mayCommit.countDown();
            slow.get(10, TimeUnit.SECONDS);

            assertThat(fold.get(10, TimeUnit.SECONDS)).isEqualTo(4);
            // the control: who had not waited would have seen two of the four postings only
            assertThat(visible).isEqualTo(2);
        }
        assertThat(balances()).isEqualTo(summed());
    }

    @Test
    void leavesWhatHasJustBeenSeenForLater() {
        post(3_000, clock.instant());

        assertThat(folding.fold(ALL)).as("looks only").isZero();
        assertThat(folding.fold(ALL)).as("too early").isZero();
        assertThat(unfolded()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));

        assertThat(folding.fold(ALL)).isEqualTo(2);
    }

    private void foldAll() {
        for (int i = 0; i < 2; i++) {
            folding.fold(ALL);
            clock.advance(Duration.ofMinutes(2));
            folding.fold(ALL);
        }
    }

    private long unfolded() {
        return stage.jdbc()
                .sql("select count(*) from posting where id > (select upto from ledger_fold)")
                .query(Long.class)
                .single();
    }

    private Map<Account, Long> balances() {
        return books.now().stream().collect(Collectors.toMap(TrialBalance.Row::account, TrialBalance.Row::closing));
    }

    /** The control: all of it, posting by posting. */
    private Map<Account, Long> summed() {
        return stage
                .jdbc()
                .sql("""
                        select a.code, coalesce(sum(p.amount), 0) as balance
                        from account a left join posting p on p.account_id = a.id group by a.code
                        """)
                .query((row, number) -> Map.entry(Account.valueOf(row.getString("code")), row.getLong("balance")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long debits(LocalDate from, LocalDate until) {
        return of(Account.PG_COST, books.during(from, until)).debit();
    }

    private long opening(LocalDate from) {
        return of(Account.PG_COST, books.during(from, from.plusDays(1))).opening();
    }

    private static TrialBalance.Row of(Account account, List<TrialBalance.Row> rows) {
        return rows.stream().filter(row -> row.account() == account).findFirst().orElseThrow();
    }

    private void post(long amount, Instant at) {
        transaction.executeWithoutResult(status -> ledger.post(entry(amount, at)));
    }

    private Entry entry(long amount, Instant at) {
        return new Entry(
                EntryKind.CAPTURE,
                "test:" + UUID.randomUUID(),
                at,
                "staged",
                List.of(
                        Posting.debit(Account.PG_COST, project, Won.of(amount)),
                        Posting.credit(Account.PROMOTION_COST, project, Won.of(amount))));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
