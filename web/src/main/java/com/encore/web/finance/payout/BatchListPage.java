package com.encore.web.finance.payout;

import com.encore.payout.BankMoney;
import com.encore.payout.BatchList;
import com.encore.payout.BatchState;
import com.encore.payout.BatchView;
import com.encore.payout.DuePayouts;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.time.Seoul;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Batches of payouts by where they stand. */
@Controller
class BatchListPage {

    private static final int PAGE = 30;

    private final BatchList batches;
    private final DuePayouts due;
    private final BankMoney bank;
    private final Rooms rooms;
    private final Clock clock;

    BatchListPage(BatchList batches, DuePayouts due, BankMoney bank, Rooms rooms, Clock clock) {
        this.batches = batches;
        this.due = due;
        this.bank = bank;
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/finance/payouts")
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        BatchState state = Arrays.stream(BatchState.values())
                .filter(each -> each.name().equals(list))
                .findFirst()
                .orElse(BatchState.DRAFT);
        Listed<BatchView> page = batches.in(state, PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute("state", state);
        model.addAttribute("batches", page.rows());
        model.addAttribute(
                "more", page.next() == null ? null : "/finance/payouts?list=" + state + "&after=" + page.next());
        model.addAttribute("due", due.sum(Seoul.dateOf(clock.instant())));
        model.addAttribute("inBank", bank.there());
        model.addAttribute("rooms", rooms.rooms(Rooms.Room.BATCHES, locale));
        model.addAttribute("tabs", rooms.shelves(state, locale));
        return "finance/payouts/list";
    }
}
