package com.encore.web.finance.payout;

import com.encore.payout.BouncedPayouts;
import com.encore.payout.DuePayouts;
import com.encore.payout.DueView;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits to be paid by age, what is held back and why, and what came back from the bank. */
@Controller
class WaitingPage {

    private static final int PAGE = 50;

    /** Far enough that everything approved shows, whenever it is due. */
    private static final int DAYS_AHEAD = 3_650;

    private final DuePayouts due;
    private final BouncedPayouts bounced;
    private final Rooms rooms;
    private final Clock clock;

    WaitingPage(DuePayouts due, BouncedPayouts bounced, Rooms rooms, Clock clock) {
        this.due = due;
        this.bounced = bounced;
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/finance/payouts/due")
    String due(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        LocalDate today = Seoul.dateOf(clock.instant());
        model.addAttribute("now", due.sum(today));
        model.addAttribute("late", due.sum(today.minusDays(1)));
        model.addAttribute("today", today);
        return waiting(
                Rooms.Room.DUE,
                due.by(today.plusDays(DAYS_AHEAD), PageKey.parse(after).orElse(null), PAGE),
                model,
                locale);
    }

    @GetMapping("/finance/payouts/held")
    String held(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        model.addAttribute("today", Seoul.dateOf(clock.instant()));
        return waiting(Rooms.Room.HELD, due.held(PageKey.parse(after).orElse(null), PAGE), model, locale);
    }

    @GetMapping("/finance/payouts/bounced")
    String bounced(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        Listed<BouncedPayouts.Bounced> page = bounced.after(PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("bounced", page.rows());
        model.addAttribute("more", page.next() == null ? null : "/finance/payouts/bounced?after=" + page.next());
        model.addAttribute("rooms", rooms.rooms(Rooms.Room.BOUNCED, locale));
        return "finance/payouts/bounced";
    }

    private String waiting(Rooms.Room room, Listed<DueView> page, Model model, Locale locale) {
        model.addAttribute("list", room);
        model.addAttribute("waiting", page.rows());
        model.addAttribute(
                "more",
                page.next() == null
                        ? null
                        : "/finance/payouts/" + room.name().toLowerCase(Locale.ROOT) + "?after=" + page.next());
        model.addAttribute("rooms", rooms.rooms(room, locale));
        return "finance/payouts/due";
    }
}
