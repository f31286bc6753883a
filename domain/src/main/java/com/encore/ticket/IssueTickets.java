package com.encore.ticket;

import com.encore.pledge.PledgeConfirmed;
import com.encore.pledge.PledgeId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One ticket per seat of a confirmed pledge, in the transaction that confirms it. */
@Component
class IssueTickets {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueTickets(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(PledgeConfirmed confirmed) {
        List<Line> lines = ticketLines(confirmed.pledge());
        if (lines.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        lines.forEach(line -> issue(confirmed, line, now));
        begin(confirmed.pledge(), now);
        events.publishEvent(new TicketsIssued(confirmed.pledge(), confirmed.member()));
    }

    private List<Line> ticketLines(PledgeId pledge) {
        return jdbc.sql("""
                        select l.id, l.quantity from pledge_line l join reward r on r.id = l.reward_id
                        where l.pledge_id = ? and r.kind = 'TICKET' order by l.id
                        """).param(pledge.value()).query(Line.class).list();
    }

    private void issue(PledgeConfirmed confirmed, Line line, Instant now) {
        String rows = String.join(",", Collections.nCopies(line.quantity(), "(?,?,?,?,?,?,'ISSUED',?)"));
        // "id = id" leaves the seats alone that a repeated confirmation finds issued, and any other trouble aloud
        JdbcClient.StatementSpec insert = jdbc.sql("""
                insert into ticket (code, pledge_line_id, seat_no, pledge_id, project_id, member_id, state, issued_at)
                values %s on duplicate key update id = id
                """.formatted(rows));
        for (int seat = 1; seat <= line.quantity(); seat++) {
            insert = insert.param(TicketCode.random().value())
                    .param(line.id())
                    .param(seat)
                    .param(confirmed.pledge().value())
                    .param(confirmed.project().value())
                    .param(confirmed.member().value())
                    .param(now);
        }
        insert.update();
    }

    private void begin(PledgeId pledge, Instant now) {
        jdbc.sql("""
                        insert into ticket_history (ticket_id, to_state, reason, at)
                        select t.id, t.state, 'issued', ? from ticket t
                        where t.pledge_id = ? and not exists (select 1 from ticket_history h where h.ticket_id = t.id)
                        """).params(now, pledge.value()).update();
    }

    private record Line(long id, int quantity) {}
}
