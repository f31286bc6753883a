package com.encore.web.ticket;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.ticket.MyTickets;
import com.encore.ticket.TicketShelf;
import com.encore.ticket.TicketView;
import com.encore.web.piece.Tab;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All tickets of a fan: what is to come first, what is past and what was revoked a tap away. */
@Controller
class MyTicketsPage {

    private static final int SIZE = 10;

    private final MyTickets tickets;
    private final TicketCards cards;
    private final MessageSource messages;

    MyTicketsPage(MyTickets tickets, TicketCards cards, MessageSource messages) {
        this.tickets = tickets;
        this.cards = cards;
        this.messages = messages;
    }

    @GetMapping("/me/tickets")
    String list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            @CurrentMember SignedIn member,
            Locale locale,
            Model model) {
        TicketShelf shelf = shelf(show);
        Listed<TicketView> page =
                tickets.of(member.id(), shelf, PageKey.parse(after).orElse(null), SIZE);
        model.addAttribute("shelf", shelf.name());
        model.addAttribute("tabs", tabs(shelf, locale));
        model.addAttribute("cards", page.rows().stream().map(cards::of).toList());
        model.addAttribute("holder", member.displayName());
        if (page.next() != null) {
            model.addAttribute("more", address(shelf) + "&after=" + page.next());
        }
        return "ticket/list";
    }

    private List<Tab> tabs(TicketShelf current, Locale locale) {
        return Stream.of(TicketShelf.values())
                .map(shelf -> Tab.of(
                        messages.getMessage("ticket.shelf." + shelf, null, locale), address(shelf), shelf == current))
                .toList();
    }

    private static String address(TicketShelf shelf) {
        return "/me/tickets?show=" + shelf.name().toLowerCase(Locale.ROOT);
    }

    /** What cannot be read is what most people come for. */
    private static TicketShelf shelf(String show) {
        return Stream.of(TicketShelf.values())
                .filter(shelf -> shelf.name().equalsIgnoreCase(show))
                .findFirst()
                .orElse(TicketShelf.UPCOMING);
    }
}
