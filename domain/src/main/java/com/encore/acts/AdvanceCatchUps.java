package com.encore.acts;

import com.encore.account.MemberId;
import com.encore.operations.Identity;
import com.encore.operations.Requester;
import com.encore.operations.WantRun;
import com.encore.stereotype.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wants the next day of each catching up once the one before has come to its end. */
@UseCase
public class AdvanceCatchUps {

    private final JdbcClient jdbc;
    private final WantRun wanted;

    AdvanceCatchUps(JdbcClient jdbc, WantRun wanted) {
        this.jdbc = jdbc;
        this.wanted = wanted;
    }

    /** Returns how many went on. */
    public int advance(int most) {
        List<Open> open = jdbc.sql("""
                        select id, job_name, member_id, reason from run_catch_up where state = 'OPEN'
                        order by id limit ? for update skip locked
                        """).param(most).query(Open.class).list();
        return (int) open.stream().filter(this::advance).count();
    }

    private boolean advance(Open catchUp) {
        for (Period period : periods(catchUp)) {
            if ("COMPLETED".equals(period.outcome())) {
                continue;
            }
            if (period.busy()) {
                return false;
            }
            if (period.wanted()) {
                end(catchUp, "STUCK");
                return true;
            }
            jdbc.sql(
                            "update run_catch_up_period set wanted_at = utc_timestamp(6) where catch_up_id = ? and position = ?")
                    .params(catchUp.id(), period.position())
                    .update();
            wanted.want(
                    catchUp.jobName(),
                    Identity.parse(period.identity()),
                    Requester.person(new MemberId(catchUp.memberId()), catchUp.reason()));
            return true;
        }
        end(catchUp, "DONE");
        return true;
    }

    private List<Period> periods(Open catchUp) {
        return jdbc.sql("""
                        select p.position, p.identity, p.wanted_at is not null as wanted,
                          coalesce(g.owner is not null or g.resume_at is not null, 0) as busy,
                          (select r.outcome from run_request r where r.job_name = :job and r.identity = p.identity
                            order by r.fence desc limit 1) as outcome
                        from run_catch_up_period p
                          left join job_guard g on g.job_name = :job and g.identity = p.identity
                        where p.catch_up_id = :id order by p.position
                        """)
                .param("job", catchUp.jobName())
                .param("id", catchUp.id())
                .query(Period.class)
                .list();
    }

    private void end(Open catchUp, String how) {
        jdbc.sql("update run_catch_up set state = ?, ended_at = utc_timestamp(6) where id = ?")
                .params(how, catchUp.id())
                .update();
    }

    private record Open(long id, String jobName, long memberId, String reason) {}

    private record Period(
            int position,
            String identity,
            boolean wanted,
            boolean busy,
            @Nullable String outcome) {}
}
