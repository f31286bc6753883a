package com.encore.approval;

import com.encore.account.MemberId;
import com.encore.operations.Identity;
import com.encore.preview.Preview;
import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was asked for and what became of it. */
@ReadModel
public class Approvals {

    private static final String COLUMNS = """
            select a.id, a.job_name, a.identity, a.hash, a.figures, a.reason, a.asked_by, m.name as asker, a.asked_at,
              a.expires_at, a.state, d.name as decider, a.decided_at, a.decided_why, a.launched_at, a.figures_then,
              a.outcome
            from run_approval a join member m on m.id = a.asked_by left join member d on d.id = a.decided_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Approval one(long id) {
        return jdbc.sql(COLUMNS + " where a.id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Why.NO_SUCH))
                .approval();
    }

    /** Waiting for somebody, longest first. */
    public List<Approval> waiting(int most) {
        return jdbc
                .sql(COLUMNS + " where a.state = 'ASKED' and a.expires_at > ? order by a.id limit ?")
                .params(clock.instant(), most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::approval)
                .toList();
    }

    /** All of them, newest first, after one of them. */
    public List<Approval> before(long id, int most) {
        return jdbc
                .sql(COLUMNS + " where a.id < ? order by a.id desc limit ?")
                .params(id, most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::approval)
                .toList();
    }

    private record Row(
            long id,
            String jobName,
            String identity,
            String hash,
            String figures,
            String reason,
            long askedBy,
            String asker,
            Instant askedAt,
            Instant expiresAt,
            String state,
            @Nullable String decider,
            @Nullable Instant decidedAt,
            @Nullable String decidedWhy,
            @Nullable Instant launchedAt,
            @Nullable String figuresThen,
            @Nullable String outcome) {

        Approval approval() {
            return new Approval(
                    id,
                    jobName,
                    Identity.parse(identity),
                    hash,
                    Preview.read(figures),
                    reason,
                    new MemberId(askedBy),
                    asker,
                    askedAt,
                    expiresAt,
                    ApprovalState.valueOf(state),
                    decider,
                    decidedAt,
                    decidedWhy,
                    launchedAt,
                    figuresThen == null ? List.of() : Preview.read(figuresThen),
                    outcome);
        }
    }
}
