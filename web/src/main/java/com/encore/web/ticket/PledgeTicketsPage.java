package com.encore.web.ticket;

import com.encore.pledge.MyPledges;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeView;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.ticket.MyTickets;
import com.encore.ticket.TicketView;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tickets of one pledge, in the order they were bought: what its letter leads to. */
@Controller
class PledgeTicketsPage {

    private static final int SIZE = 20;

    private final MyPledges pledges;
    private final MyTickets tickets;
    private final TicketCards cards;

    PledgeTicketsPage(MyPledges pledges, MyTickets tickets, TicketCards cards) {
        this.pledges = pledges;
        this.tickets = tickets;
        this.cards = cards;
    }

    @GetMapping("/me/pledges/{number}/tickets")
    String list(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @CurrentMember SignedIn member,
            Model model) {
        PledgeView pledge = pledges.one(new PledgeNumber(number), member.id());
        Listed<TicketView> page =
                tickets.ofPledge(pledge.id(), PageKey.parse(after).orElse(null), SIZE);
        model.addAttribute("shelf", "PLEDGE");
        model.addAttribute("pledge", pledge);
        model.addAttribute("cards", page.rows().stream().map(cards::of).toList());
        model.addAttribute("holder", member.displayName());
        if (page.next() != null) {
            model.addAttribute("more", "/me/pledges/" + number + "/tickets?after=" + page.next());
        }
        return "ticket/list";
    }
}
