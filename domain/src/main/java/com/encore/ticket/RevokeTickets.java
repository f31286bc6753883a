package com.encore.ticket;

import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeSentBack;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money that goes back takes its unused tickets with it, in the same transaction and for the same reason. */
@Component
class RevokeTickets {

    private final JdbcClient jdbc;
    private final TicketMoves moves;

    RevokeTickets(JdbcClient jdbc, TicketMoves moves) {
        this.jdbc = jdbc;
        this.moves = moves;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(PledgeSentBack sentBack) {
        List<Long> tickets = moves.lockMovable(sentBack.pledge(), TicketState.REVOKED);
        if (!tickets.isEmpty()) {
            moves.move(tickets, TicketState.REVOKED, null, whyItWent(sentBack.pledge()));
        }
    }

    private String whyItWent(PledgeId pledge) {
        return jdbc.sql("select reason from pledge_history where pledge_id = ? order by id desc limit 1")
                .param(pledge.value())
                .query(String.class)
                .single();
    }
}
