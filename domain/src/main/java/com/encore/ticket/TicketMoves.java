package com.encore.ticket;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves tickets on from where they may leave, under their locks: of two that come at once one finds nothing to move. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TicketMoves {

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketMoves(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Long> lockMovable(TicketCode code, TicketState to) {
        return lockMovable("code", code.value(), to);
    }

    List<Long> lockMovable(PledgeId pledge, TicketState to) {
        return lockMovable("pledge_id", pledge.value(), to);
    }

    private List<Long> lockMovable(String column, Object key, TicketState to) {
        return jdbc.sql("select id from ticket where " + column + " = :key and state in (:from) order by id for update")
                .param("key", key)
                .param("from", to.cameFrom())
                .query(Long.class)
                .list();
    }

    void move(List<Long> locked, TicketState to, @Nullable MemberId by, String reason) {
        jdbc.sql("""
                        insert into ticket_history (ticket_id, from_state, to_state, by_member, reason, at)
                        select id, state, :to, :by, :reason, :now from ticket where id in (:ids)
                        """)
                .param("to", to.name())
                .param("by", by == null ? null : by.value())
                .param("reason", reason)
                .param("now", clock.instant())
                .param("ids", locked)
                .update();
        jdbc.sql("update ticket set state = :to where id in (:ids)")
                .param("to", to.name())
                .param("ids", locked)
                .update();
    }
}
