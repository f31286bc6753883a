package com.encore.console;

import com.encore.money.Won;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run could not do: the refunds of its project that are parked, or go on with trouble. */
@ReadModel
public class RunTroubles {

    private final JdbcClient jdbc;

    RunTroubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A refund that did not go through.
     *
     * @param triedHere whether the run that is looked at tried it
     */
    public record Refund(
            String number,
            String payment,
            Won amount,
            String state,
            @Nullable String parkKind,
            @Nullable String trouble,
            Instant nextAttemptAt,
            boolean triedHere) {}

    /** How the provider answered the calls a run made, with the time of the first and the last. */
    public record Calls(
            String outcome,
            long count,
            Instant first,
            @Nullable Instant last,
            @Nullable Long middleMillis) {}

    /** The parked ones first. */
    public List<Refund> refunds(RunLine run, int most) {
        if (!isAboutRefunds(run.identity(), run.job())) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select f.number, p.number as payment, f.amount, f.state, f.park_kind, f.trouble,
                          f.next_attempt_at,
                          exists (select 1 from refund_attempt a where a.refund_id = f.id and a.run_id = :run)
                            as tried_here
                        from (
                          (select id, 0 as place from refund force index (refund_by_project)
                           where project_id = :project and state = 'PARKED' order by id limit :most)
                          union all
                          (select id, 1 from refund force index (refund_to_pay)
                           where project_id = :project and unfinished = 1 and trouble is not null order by id limit :most)
                        ) few join refund f on f.id = few.id join payment p on p.id = f.payment_id
                        order by few.place, f.id limit :most
                        """)
                .param("run", run.id())
                .param("project", run.identity().asProject())
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::refund)
                .toList();
    }

    public List<Calls> calls(long run) {
        return jdbc.sql("""
                        select outcome, count(*) as count, min(started_at) as first, max(finished_at) as last,
                          cast(avg(timestampdiff(microsecond, started_at, finished_at)) div 1000 as signed)
                            as middle_millis
                        from refund_attempt where run_id = ? group by outcome order by outcome
                        """).param(run).query(Calls.class).list();
    }

    private static boolean isAboutRefunds(Identity identity, String job) {
        return identity.kind() == IdentityKind.PROJECT
                && (job.equals("refund-payments") || job.equals("close-funding"));
    }

    private record Row(
            String number,
            String payment,
            long amount,
            String state,
            @Nullable String parkKind,
            @Nullable String trouble,
            Instant nextAttemptAt,
            boolean triedHere) {

        Refund refund() {
            return new Refund(number, payment, Won.of(amount), state, parkKind, trouble, nextAttemptAt, triedHere);
        }
    }
}
