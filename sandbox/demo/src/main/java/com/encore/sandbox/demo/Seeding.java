package com.encore.sandbox.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People, projects, weeks of pledges and what came of them; the member registered last says that all is there. */
@Component
@OnLaptops
class Seeding {

    private final RegisterPeople registration;
    private final DescribePayees payees;
    private final StageProjects staging;
    private final PastWeeks weeks;
    private final CloseProjects closing;
    private final FinanceWeeks finance;
    private final AskForExport export;
    private final SandboxPayer payer;
    private final Clock clock;

    Seeding(
            RegisterPeople registration,
            DescribePayees payees,
            StageProjects staging,
            PastWeeks weeks,
            CloseProjects closing,
            FinanceWeeks finance,
            AskForExport export,
            SandboxPayer payer,
            Clock clock) {
        this.registration = registration;
        this.payees = payees;
        this.staging = staging;
        this.weeks = weeks;
        this.closing = closing;
        this.finance = finance;
        this.export = export;
        this.payer = payer;
        this.clock = clock;
    }

    void seed() {
        Instant now = clock.instant();
        List<DemoProject> files = DemoProjects.read();
        payer.tellNobody();
        try (Hands hands = new Hands()) {
            People people = registration.register(now, hands, artists(files));
            payees.describe(people, now);
            List<Staged> open = staging.stage(files, people, now);
            Queue<Staged> over = closing.over(open);
            Diary office = finance.plan(open, people, now);
            weeks.live(new PlanPledges(people).all(open), now, hands, until -> {
                office.live(until);
                closing.close(over, until, people);
            });
            export.ask(people, now);
            registration.registerLast(now);
        } finally {
            payer.backToNormal();
        }
    }

    private static Map<String, String> artists(List<DemoProject> files) {
        return files.stream()
                .filter(file -> !file.artist().equals(People.DEMO_ARTIST))
                .collect(Collectors.toMap(DemoProject::artist, DemoProject::artistName, (first, again) -> first));
    }
}
