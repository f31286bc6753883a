package com.encore.ticket;

import com.encore.account.MemberDirectory;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.pledge.PledgeBriefs;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends a backer the way to their tickets, in the transaction that issued them; once per pledge. */
@Component
class TicketLetters {

    /** A letter is kept in a row of limited width; the page it leads to has them all. */
    private static final int MOST_LISTED = 12;

    private final Outbox outbox;
    private final PledgeBriefs pledges;
    private final MemberDirectory members;
    private final MyTickets tickets;

    TicketLetters(Outbox outbox, PledgeBriefs pledges, MemberDirectory members, MyTickets tickets) {
        this.outbox = outbox;
        this.pledges = pledges;
        this.members = members;
        this.tickets = tickets;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void issued(TicketsIssued issued) {
        PledgeBriefs.Brief brief = pledges.of(issued.pledge());
        List<Map<String, Object>> listed = tickets.ofPledge(issued.pledge(), null, MOST_LISTED).rows().stream()
                .map(TicketLetters::item)
                .toList();
        outbox.post(
                "tickets:" + issued.pledge().value(),
                members.recipientOf(issued.member()),
                MessageKind.TICKETS_ISSUED,
                Map.of(
                        "project", brief.project(),
                        "pledge", brief.number(),
                        "count", tickets.countOf(issued.pledge()),
                        "items", listed));
    }

    private static Map<String, Object> item(TicketView ticket) {
        return Map.of(
                "what",
                ticket.what(),
                "seat",
                ticket.seat(),
                "seats",
                ticket.seats(),
                "code",
                ticket.code().value());
    }
}
