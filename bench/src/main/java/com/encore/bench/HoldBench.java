package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeRequest;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Holds on one hot reward, through the use case and by hand, on one pool, in turns. */
final class HoldBench implements Scenario {

    private static final List<Integer> BUYERS = List.of(1, 8, 32, 64);
    private static final int FANS_EACH = 32;
    private static final int PLENTY = 100_000_000;
    private static final long PRICE = 30_000;

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        try (AppHere app = AppHere.start(bench)) {
            DataSource pool = app.bean(DataSource.class);
            Staging staging = new Staging(pool);
            ProjectId project = staging.project("bench-hold-" + UUID.randomUUID());
            RewardId reward = staging.reward(project, 1, PRICE, PLENTY);
            List<MemberId> fans = staging.fans(FANS_EACH * effort.atOnce(), "none");
            AtomicInteger turn = new AtomicInteger();
            HandPledge byHand = new HandPledge(pool, project, reward);
            PlacePledge placing = app.bean(PlacePledge.class);
            Load.Work hand = worker -> byHand.place(next(fans, turn).value());
            Load.Work encore = worker -> placing.place(new PledgeRequest(
                    UUID.randomUUID(), next(fans, turn), project, List.of(new Wanted(reward, null, 1)), Won.ZERO));

            Findings findings = new Findings("Hold on one hot reward: the use case and the same SQL by hand");
            Load.closed(effort.atOnce(), effort.warmUp(), hand);
            Load.closed(effort.atOnce(), effort.warmUp(), encore);
            Table table = new Table(
                    "buyers at once",
                    "Encore/s",
                    "by hand/s",
                    "ratio",
                    "Encore p50 ms",
                    "p99 ms",
                    "by hand p50 ms",
                    "p99 ms");
            List<Integer> crowds =
                    BUYERS.stream().filter(crowd -> crowd <= effort.atOnce()).toList();
            for (int buyers : crowds) {
                List<Measured> byHands = new ArrayList<>();
                List<Measured> encores = new ArrayList<>();
                for (int round = 0; round < effort.rounds(); round++) {
                    byHands.add(Load.closed(buyers, effort.round(), hand));
                    encores.add(Load.closed(buyers, effort.round(), encore));
                }
                Measured limit = Measured.sum(byHands);
                Measured ours = Measured.sum(encores);
                table.row(
                        buyers,
                        ours.rate(),
                        limit.rate(),
                        ours.times(limit),
                        ours.millis(50),
                        ours.millis(99),
                        limit.millis(50),
                        limit.millis(99));
                findings.must(ours.failed() == 0, ours.failed() + " holds failed: " + ours.failures());
                findings.must(limit.failed() == 0, limit.failed() + " by hand failed: " + limit.failures());
            }
            long pledges = staging.count("pledge where project_id = " + project.value());
            findings.must(staging.sold(reward) == pledges, "sold " + staging.sold(reward) + ", pledges " + pledges);
            List<String> troubles = new BooksCheck(pool).troubles();
            findings.must(troubles.isEmpty(), "the books: " + troubles);
            return findings.table(table)
                    .remark("target: ratio of 0.5 and more; %,d pledges, books right".formatted(pledges));
        }
    }

    private static MemberId next(List<MemberId> fans, AtomicInteger turn) {
        return fans.get(Math.floorMod(turn.getAndIncrement(), fans.size()));
    }
}
