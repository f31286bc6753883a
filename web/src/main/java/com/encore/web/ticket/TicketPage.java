package com.encore.web.ticket;

import com.encore.ticket.MyTickets;
import com.encore.ticket.TicketCode;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One ticket and nothing else, to hold up at the door; it needs no network once it is there. */
@Controller
class TicketPage {

    private final MyTickets tickets;
    private final TicketCards cards;

    TicketPage(MyTickets tickets, TicketCards cards) {
        this.tickets = tickets;
        this.cards = cards;
    }

    @GetMapping("/me/tickets/{code}")
    String show(@PathVariable String code, @CurrentMember SignedIn member, Model model) {
        model.addAttribute("card", cards.of(tickets.one(new TicketCode(code), member.id())));
        model.addAttribute("holder", member.displayName());
        return "ticket/door";
    }
}
