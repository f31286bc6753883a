package com.encore.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.encore.counter.Counted.Sum;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class FoldingTests {

    private static final int MILLION = 1_000_000;
    private static final int SOME = 2_000;

    /** Far from the ids of projects there are, and apart from those of the other tests; begins a round of the shards. */
    private static final AtomicLong NEXT = new AtomicLong(64_000_000_000L);

    @Autowired
    private BeginFold begin;

    @Autowired
    private FoldShard fold;

    @Autowired
    private EndFold end;

    @Autowired
    private FoldCounters folding;

    @Autowired
    private AddCounts add;

    @Autowired
    private Counted counted;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private LocalDate today;
    private long first;

    @BeforeEach
    void foldWhatOthersLeft() {
        folding.fold();
        today = Seoul.dateOf(clock.instant());
        first = NEXT.getAndAdd(64_000_000);
    }

    @Test
    void aMillionCountersInterruptedAfterEveryBeatAddUpAsIfFoldedOnce() {
        counted.views(first, MILLION, today, 3);

        // put aside, and gone before anybody heard of it
        FoldBatch batch = begin.begin().orElseThrow();
        assertThat(begin.begin()).contains(batch);
        assertThat(batch.shards()).hasSize(Keys.SHARDS);

        // gone in the middle of a shard, its rows written and not committed
        diesBeforeTheCommitOf(batch.id(), batch.shards().getFirst());
        assertThat(counted.folded(first, MILLION)).isEqualTo(new Sum(0, 0, 0));

        // gone after each shard's commit, so that whoever comes next begins with the first again
        int half = batch.shards().size() / 2;
        for (int shard : batch.shards().subList(0, half)) {
            assertThat(fold.fold(batch.id(), shard)).isEqualTo(MILLION / Keys.SHARDS);
        }
        FoldBatch again = begin.begin().orElseThrow();
        int counters = again.shards().stream()
                .mapToInt(shard -> fold.fold(again.id(), shard))
                .sum();
        assertThat(counters).as("only the other half").isEqualTo(MILLION / 2);

        // gone after the last commit and before the end: all of it once more
        assertThat(folding.fold()).isZero();
        // gone after the end, its answer lost
        end.end(batch.id());

        assertThat(counted.folded(first, MILLION)).isEqualTo(new Sum(MILLION, 3L * MILLION, 3));
        assertThat(begin.begin()).isEmpty();
        assertThat(redis.keys("counter:aside:*")).isEmpty();
    }

    @Test
    void twoNodesFoldingAtOnceAddUpAsOne() throws Exception {
        counted.views(first, SOME, today, 2);
        assertThat(Race.of(6, node -> folding.fold()))
                .allSatisfy(each -> assertThat(each.failure()).isNull());
        assertThat(counted.folded(first, SOME)).isEqualTo(new Sum(SOME, 2L * SOME, 2));
        assertThat(redis.keys("counter:aside:*")).isEmpty();
    }

    @Test
    void countsTwiceWhatTwoFoldIfNobodyNotesThatItIsIn() {
        counted.views(first, SOME, today, 2);
        FoldBatch batch = begin.begin().orElseThrow();
        batch.shards().forEach(shard -> fold.fold(batch.id(), shard));
        jdbc.sql("delete from counter_batch where batch_id = ?")
                .param(batch.id())
                .update();
        folding.fold();
        assertThat(counted.folded(first, SOME)).isEqualTo(new Sum(SOME, 4L * SOME, 4));
    }

    @Test
    void keepsWhatIsCountedWhileItFolds() {
        counted.views(first, SOME, today, 1);
        FoldBatch batch = begin.begin().orElseThrow();
        for (int shard : batch.shards()) {
            counted.views(first, SOME / Keys.SHARDS, today, 1);
            fold.fold(batch.id(), shard);
        }
        end.end(batch.id());
        assertThat(counted.folded(first, SOME).views()).isEqualTo(SOME);

        assertThat(folding.fold()).isPositive();
        assertThat(counted.folded(first, SOME).views())
                .isEqualTo(SOME + (long) batch.shards().size() * (SOME / Keys.SHARDS));
    }

    @Test
    void losesNothingWhenCountingAndFoldingRace() throws Exception {
        List<Race.Result<Integer>> raced = Race.of(8, runner -> {
            for (int round = 0; round < 5; round++) {
                if (runner < 2) {
                    folding.fold();
                } else {
                    counted.views(first, 200, today, 1);
                }
            }
            return runner;
        });
        assertThat(raced).allSatisfy(each -> assertThat(each.failure()).isNull());
        while (folding.fold() > 0) {}
        assertThat(counted.folded(first, 200)).isEqualTo(new Sum(200, 6L * 5 * 200, 30));
    }

    @Test
    void bringsAFormerBatchHomeBeforeItBeginsAnother() {
        counted.views(first, SOME, today, 1);
        FoldBatch former = begin.begin().orElseThrow();
        counted.views(first, SOME, today, 10);

        assertThat(folding.fold()).isEqualTo(SOME);
        assertThat(counted.folded(first, SOME).views()).isEqualTo(SOME);
        assertThat(jdbc.sql("select count(*) from counter_batch where batch_id = ?")
                        .param(former.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(former.shards().size());

        assertThat(folding.fold()).isEqualTo(SOME);
        assertThat(counted.folded(first, SOME).views()).isEqualTo(11L * SOME);
    }

    @Test
    void removesNothingThatIsNotInTheDatabase() {
        counted.views(first, SOME, today, 1);
        FoldBatch batch = begin.begin().orElseThrow();
        batch.shards().stream().skip(1).forEach(shard -> fold.fold(batch.id(), shard));
        assertThatIllegalStateException()
                .isThrownBy(() -> end.end(batch.id()))
                .withMessageContaining("shard " + batch.shards().getFirst());
        assertThat(begin.begin()).contains(batch);
        folding.fold();
        assertThat(counted.folded(first, SOME)).isEqualTo(new Sum(SOME, SOME, 1));
    }

    @Test
    void doesNothingWhereNothingWasCounted() {
        assertThat(begin.begin()).isEqualTo(Optional.empty());
        assertThat(folding.fold()).isZero();
        assertThat(redis.hasKey(Keys.BATCH)).isFalse();
    }

    @Test
    void forgetsWhichSlicesAreInWhenNobodyCanComeBackWithThem() {
        counted.views(first, 1, today, 1);
        FoldBatch batch = begin.begin().orElseThrow();
        folding.fold();
        assertThat(notesOf(batch)).isEqualTo(1);
        clock.advance(Duration.ofDays(31));
        counted.views(first, 1, today, 1);
        folding.fold();
        assertThat(notesOf(batch)).isZero();
        assertThat(counted.folded(first, 1).views()).isEqualTo(2);
    }

    private int notesOf(FoldBatch batch) {
        return jdbc.sql("select count(*) from counter_batch where batch_id = ?")
                .param(batch.id())
                .query(Integer.class)
                .single();
    }

    private void diesBeforeTheCommitOf(String batch, int shard) {
        Counts counts = Counts.read(redis.<String, String>opsForHash().entries(Keys.aside(batch) + shard));
        new TransactionTemplate(transactions).executeWithoutResult(dying -> {
            assertThat(add.add(batch, shard, counts)).isTrue();
            assertThat(counted.folded(first, MILLION).counters()).isEqualTo(counts.size());
            dying.setRollbackOnly();
        });
    }

    @Test
    void spreadsProjectsEvenlyWhateverTheirIds() {
        assertThat(Keys.shardOf(new ProjectId(64))).isZero();
        assertThat(Keys.shardOf(new ProjectId(-1))).isEqualTo(Keys.SHARDS - 1);
    }
}
