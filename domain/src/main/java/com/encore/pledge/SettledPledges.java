package com.encore.pledge;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sales whose artist's settlement has been approved. What has moved on since is left where it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettledPledges {

    private final JdbcClient jdbc;
    private final Clock clock;

    SettledPledges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void settled(List<PledgeId> ids) {
        List<Long> confirmed = jdbc.sql(
                        "select id from pledge where id in (:ids) and state = 'CONFIRMED' order by id for update")
                .param("ids", ids.stream().map(PledgeId::value).toList())
                .query(Long.class)
                .list();
        if (confirmed.isEmpty()) {
            return;
        }
        jdbc.sql("update pledge set state = 'SETTLED', version = version + 1 where id in (:ids)")
                .param("ids", confirmed)
                .update();
        jdbc.sql("""
                        insert into pledge_history (pledge_id, from_state, to_state, reason, at)
                        select id, 'CONFIRMED', state, 'settled', :at from pledge where id in (:ids) order by id
                        """).param("at", clock.instant()).param("ids", confirmed).update();
    }
}
