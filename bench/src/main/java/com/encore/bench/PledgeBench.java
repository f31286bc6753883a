package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A sale over HTTP: more buyers than seats, each buying one after the other, from the project's page to a confirmed
 * pledge, until the seats are gone. Beside it the same number of requests for a file, and the hold by hand.
 */
final class PledgeBench implements Scenario {

    private static final int FEW = 8;
    private static final long PRICE = 30_000;
    private static final String FILE = "small.txt";
    private static final Duration WEBHOOKS = Duration.ofSeconds(60);

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        List<Buyer> buyers = new ArrayList<>();
        try (AppProcess app = AppProcess.start(bench)) {
            bench.provider().webhookUrl(URI.create("http://127.0.0.1:" + app.port() + "/webhooks/portone"));
            Staging staging = new Staging(bench.connections());
            Findings findings = new Findings("Buyer to confirmed pledge: %,d seats, %d buyers at once"
                    .formatted(effort.seats(), effort.buyers()));
            // rows other scenarios wrote by hand are in the books and not with the provider
            long notOurs = staging.receivable() - held(bench);
            comeIn(buyers, app, bench, staging, effort.buyers());
            Duration warmedUp = warmUp(bench, staging, buyers, effort);
            CpuMeter meter = bench.meter(app);
            CpuMeter.Spent before = meter.read();
            Sale sale = Sale.of(bench, staging, buyers, effort.seats());
            CpuMeter.Spent spent = meter.read().since(before);
            Measured file = files(bench, app, sale.steps().requests(), effort.buyers());
            Measured byHand = byHand(bench, staging, effort);
            sale.tell(findings, file, byHand);
            findings.table(spent.per("confirmed pledge", sale.steps().confirmed()))
                    .remark("warmed up for %d s; application with %s"
                            .formatted(warmedUp.toSeconds(), String.join(" ", AppProcess.JVM)));
            long ledger = staging.receivable() - notOurs;
            long provider = held(bench);
            findings.must(ledger == provider, "ledger " + ledger + ", provider " + provider);
            List<String> troubles = new BooksCheck(bench.connections()).troubles();
            findings.must(troubles.isEmpty(), "the books: " + troubles);
            return findings.remark("ledger = provider = %,d won, books right".formatted(ledger));
        } finally {
            bench.provider().webhookUrl(null);
            for (Buyer buyer : buyers) {
                buyer.close();
            }
        }
    }

    private static long held(Workbench bench) {
        return bench.provider().record().capturedTotal()
                - bench.provider().record().cancelledTotal();
    }

    /** Few first, as a node is not thrown at a crowd before it has seen anybody. */
    private static Duration warmUp(Workbench bench, Staging staging, List<Buyer> buyers, Effort effort)
            throws Exception {
        long began = System.nanoTime();
        Sale.of(bench, staging, buyers.subList(0, Math.min(FEW, buyers.size())), effort.seats());
        do {
            Sale.of(bench, staging, buyers, effort.seats());
        } while (System.nanoTime() - began < effort.compiling().toNanos());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void comeIn(List<Buyer> buyers, AppProcess app, Workbench bench, Staging staging, int count)
            throws Exception {
        String hash = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(Buyer.PASSWORD);
        for (MemberId fan : staging.fans(count, hash)) {
            Buyer buyer = new Buyer(app.port(), buyers.size(), bench.provider().payer());
            buyers.add(buyer);
            buyer.signIn(staging.emailOf(fan));
        }
    }

    private static Measured files(Workbench bench, AppProcess app, long requests, int visitors) throws Exception {
        Files.writeString(bench.served().resolve(FILE), "here");
        try (Visitors readers = new Visitors(app.port(), visitors)) {
            return Load.counted(visitors, requests, worker -> readers.read("/" + FILE));
        }
    }

    private static Measured byHand(Workbench bench, Staging staging, Effort effort) throws Exception {
        ProjectId project = staging.project("bench-hand-" + UUID.randomUUID());
        RewardId reward = staging.reward(project, 1, PRICE, null);
        List<MemberId> fans = staging.fans(effort.atOnce(), "none");
        HandPledge hand = new HandPledge(bench.connections(), project, reward);
        Load.closed(
                effort.atOnce(),
                effort.warmUp(),
                worker -> hand.place(fans.get(worker).value()));
        return Load.closed(
                effort.atOnce(),
                effort.round(),
                worker -> hand.place(fans.get(worker).value()));
    }

    /** One sale and what came of it. */
    private record Sale(int seats, Steps steps, Measured buyers, Duration took, boolean heard, int sold, long paid) {

        static Sale of(Workbench bench, Staging staging, List<Buyer> buyers, int seats) throws Exception {
            String slug = "bench-sale-" + UUID.randomUUID();
            ProjectId project = staging.project(slug);
            RewardId reward = staging.reward(project, 1, PRICE, seats);
            Steps steps = new Steps();
            long began = System.nanoTime();
            Measured all =
                    Load.together(buyers.size(), worker -> buyers.get(worker).buyAll(slug, reward, steps));
            boolean heard = bench.provider().awaitWebhooks(WEBHOOKS);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            long paid = staging.count("pledge where state = 'PAID' and project_id = " + project.value());
            return new Sale(seats, steps, all, took, heard, staging.sold(reward), paid);
        }

        void tell(Findings findings, Measured file, Measured byHand) {
            double seconds = took.toNanos() / 1e9;
            double confirmed = steps.confirmed() / seconds;
            double atMost = file.perSecond() * steps.confirmed() / steps.requests();
            findings.table(new Table("what", "per second", "confirmed ÷ this")
                            .row("confirmed pledges", "%,.0f".formatted(confirmed), "1.00")
                            .row(
                                    "as many requests for a file, as pledges",
                                    "%,.0f".formatted(atMost),
                                    "%.2f".formatted(confirmed / atMost))
                            .row("holds by hand", byHand.rate(), "%.2f".formatted(confirmed / byHand.perSecond())))
                    .table(steps.table())
                    .remark(
                            "target: 300 confirmed/s and more, p95 of page to confirmed below 1 s, no error, no oversell")
                    .remark("%,d requests and %,d webhooks; %d buyers came too late; sold %d of %d; errors %d"
                            .formatted(
                                    steps.requests(), steps.confirmed(), steps.soldOut(), sold, seats, buyers.failed()))
                    .must(buyers.failed() == 0, buyers.failed() + " buyers failed: " + buyers.failures())
                    .must(heard, "webhooks were not taken in time")
                    .must(sold == seats && paid == seats, "of " + seats + " seats sold " + sold + ", paid " + paid)
                    .must(steps.confirmed() == seats, "confirmed " + steps.confirmed() + " of " + seats);
        }
    }
}
