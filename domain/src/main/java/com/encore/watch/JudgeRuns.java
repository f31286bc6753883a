package com.encore.watch;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks what became of the runs that were due: done, late, begun, or missing. */
@UseCase
public class JudgeRuns {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    JudgeRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param paused jobs whose schedule somebody has paused
     * @return how many are missing that were not before
     */
    public int judge(Set<String> paused) {
        Instant now = clock.instant();
        int found = 0;
        for (Row row : due()) {
            found += settle(row, paused.contains(row.jobName()), now);
        }
        return found;
    }

    private int settle(Row row, boolean paused, Instant now) {
        Judgement judgement = Judgement.of(row.foundAt() != null, row.lateAt(), completed(row, now), row.begun(), now);
        switch (judgement) {
            case Judgement.Wait wait -> {}
            case Judgement.InTime done ->
                jdbc.sql("delete from expected_run where id = ? and state = ?")
                        .params(row.id(), row.state().name())
                        .update();
            case Judgement.Late late ->
                jdbc.sql("update expected_run set state = 'LATE', over_at = ? where id = ? and state = ?")
                        .params(late.at(), row.id(), row.state().name())
                        .update();
            case Judgement.Begun begun ->
                jdbc.sql("update expected_run set state = 'BEGUN' where id = ? and state in ('WAITING', 'MISSING')")
                        .param(row.id())
                        .update();
            case Judgement.Missing missing -> {
                return jdbc.sql("""
                                update expected_run set found_at = coalesce(found_at, :now), paused = :paused,
                                  state = 'MISSING'
                                where id = :id and state in ('WAITING', 'MISSING', 'BEGUN')
                                  and (state <> 'MISSING' or paused <> :paused)
                                """)
                                                .param("now", now)
                                                .param("paused", paused)
                                                .param("id", row.id())
                                                .update()
                                        == 1
                                && row.state() != ExpectedState.MISSING
                        ? 1
                        : 0;
            }
        }
        return 0;
    }

    /** A project that is past what it waited for has been opened, decided or begun to be settled, by whomever. */
    private static @Nullable Instant completed(Row row, Instant now) {
        return row.completedAt() == null && row.moved() ? now : row.completedAt();
    }

    private List<Row> due() {
        return jdbc.sql("""
                        select e.id, e.job_name, e.state, e.late_at, e.found_at,
                          if(e.made_up,
                            (select min(r.ended_at) from run_request r where r.job_name = e.job_name
                               and r.identity >= e.identity and r.outcome = 'COMPLETED'),
                            (select min(r.ended_at) from run_request r where r.job_name = e.job_name
                               and r.identity = e.identity and r.outcome = 'COMPLETED')) as completed_at,
                          exists (select 1 from run_request r where r.job_name = e.job_name
                            and r.identity = e.identity and coalesce(r.outcome, '') <> 'NOT_BEGUN') as begun,
                          case e.job_name
                            when 'open-funding' then exists (select 1 from project p
                              where p.id = cast(substring_index(e.identity, '=', -1) as unsigned)
                                and p.state not in ('DRAFT', 'IN_REVIEW', 'APPROVED'))
                            when 'close-funding' then exists (select 1 from closing_result c
                              where c.project_id = cast(substring_index(e.identity, '=', -1) as unsigned)
                                and c.finished_at is not null)
                            when 'settle' then e.identity like 'project=%' and exists (select 1 from settlement s
                              where s.project_id = cast(substring_index(e.identity, '=', -1) as unsigned))
                            else false end as moved
                        from expected_run e
                        where e.state in ('WAITING', 'MISSING', 'BEGUN')
                        order by e.state = 'BEGUN', e.due_at, e.id limit ?
                        """).param(AT_ONCE).query(Row.class).list();
    }

    private record Row(
            long id,
            String jobName,
            ExpectedState state,
            Instant lateAt,
            @Nullable Instant foundAt,
            @Nullable Instant completedAt,
            boolean begun,
            boolean moved) {}
}
