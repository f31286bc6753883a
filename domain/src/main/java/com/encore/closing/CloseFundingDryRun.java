package com.encore.closing;

import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger says of a project now, what that would decide, and how many pledges would hear of it. */
@ReadModel
class CloseFundingDryRun implements DryRun {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final Figures figures;
    private final InFlight inFlight;
    private final Clock clock;

    CloseFundingDryRun(JdbcClient jdbc, Figures figures, InFlight inFlight, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "close-funding";
    }

    @Override
    public Preview of(Identity identity) {
        ProjectId id = new ProjectId(identity.asProject());
        Project project = jdbc.sql("select state, goal, closes_at, called_off_at from project where id = ?")
                .param(id.value())
                .query(Project.class)
                .optional()
                .orElse(Project.NONE);
        Figures.Counted counted = figures.of(id);
        WorldHash hash = WorldHash.of("funding to close")
                .and(project.state())
                .and(String.valueOf(project.closesAt()))
                .and(counted.held(), counted.owedBack());
        long pledges = addPledges(id.value(), hash);
        List<Effect> effects = new ArrayList<>();
        effects.add(Effect.of("close-held", pledges, counted.counted()));
        effects.add(Effect.of("close-goal", 1, project.goal()));
        effects.add(Effect.fact("close-" + outcome(project, counted)));
        effects.add(Effect.of("close-backers", counted.backers()));
        effects.add(Effect.of("close-unclear", inFlight.countOf(id)));
        return new Preview(effects, hash.hex());
    }

    private String outcome(Project project, Figures.Counted counted) {
        if (project.calledOffAt() != null) {
            return "called-off";
        }
        boolean due = project.closesAt() != null && !clock.instant().isBefore(project.closesAt());
        boolean open = List.of("FUNDING", "CLOSING").contains(project.state());
        if (!open || !due) {
            return open ? "not-due" : "decided";
        }
        return counted.counted() >= project.goal() ? "succeeds" : "fails";
    }

    private long addPledges(long project, WorldHash hash) {
        long count = 0;
        List<Paid> some = after(project, 0);
        while (!some.isEmpty()) {
            some.forEach(each -> hash.and(each.id(), each.total()));
            count += some.size();
            some = after(project, some.getLast().id());
        }
        return count;
    }

    private List<Paid> after(long project, long id) {
        return jdbc.sql("""
                        select id, total from pledge where project_id = ? and state = 'PAID' and id > ?
                        order by id limit ?
                        """).params(project, id, AT_ONCE).query(Paid.class).list();
    }

    private record Paid(long id, long total) {}

    private record Project(
            String state,
            long goal,
            @Nullable Instant closesAt,
            @Nullable Instant calledOffAt) {

        static final Project NONE = new Project("", 0, null, null);
    }
}
