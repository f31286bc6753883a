package com.encore.web.finance.payout;

import com.encore.money.Won;
import com.encore.payout.BankMoney;
import com.encore.payout.DuePayouts;
import com.encore.payout.DueView;
import com.encore.payout.MakeBatch;
import com.encore.payout.NothingToPay;
import com.encore.time.Seoul;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a batch is put together: all that is due by a day or some of it, with the total reckoned by the server. */
@Controller
@RecentPassword
class MakeBatchPage {

    private final DuePayouts due;
    private final BankMoney bank;
    private final MakeBatch making;
    private final PayoutWords words;
    private final Clock clock;

    MakeBatchPage(DuePayouts due, BankMoney bank, MakeBatch making, PayoutWords words, Clock clock) {
        this.due = due;
        this.bank = bank;
        this.making = making;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/finance/payouts/new")
    String ask(@RequestParam(defaultValue = "") String until, Model model) {
        LocalDate day = day(until);
        List<DueView> rows = due.by(day, null, MakeBatch.MOST).rows();
        return page(day, rows, PickForm.all(rows), model);
    }

    @PostMapping("/finance/payouts/new")
    String make(
            @RequestParam(defaultValue = "") String until,
            PickForm form,
            @RequestParam(defaultValue = "") String act,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        LocalDate day = day(until);
        List<DueView> rows = due.by(day, null, MakeBatch.MOST).rows();
        if (!act.equals("make")) {
            return page(day, rows, form, model);
        }
        try {
            MakeBatch.Made made = making.of(form.ids(rows), finance.id());
            next.addFlashAttribute("done", told(made, locale));
            return "redirect:/finance/payouts/" + made.number();
        } catch (NothingToPay refused) {
            response.setStatus(FormFaults.STATUS.value());
            model.addAttribute("failed", words.of(refused, locale));
            return page(day, rows, form, model);
        }
    }

    private String told(MakeBatch.Made made, Locale locale) {
        return made.leftOut().isEmpty()
                ? words.say("payout.made", locale)
                : words.say("payout.made.without", locale, made.leftOut().size());
    }

    private String page(LocalDate day, List<DueView> rows, PickForm form, Model model) {
        List<DueView> picked = form.of(rows);
        Won total = Won.sum(picked.stream().map(DueView::net).toList());
        long inBank = bank.there();
        model.addAttribute("until", day);
        model.addAttribute("today", Seoul.dateOf(clock.instant()));
        model.addAttribute("waiting", rows);
        model.addAttribute("form", form);
        model.addAttribute("picked", picked.size());
        model.addAttribute("total", total);
        model.addAttribute("inBank", inBank);
        model.addAttribute("covered", total.amount() <= inBank);
        model.addAttribute("full", rows.size() == MakeBatch.MOST);
        return "finance/payouts/new";
    }

    /** Until today, unless a day was named. */
    private LocalDate day(@Nullable String until) {
        LocalDate today = Seoul.dateOf(clock.instant());
        try {
            return until == null || until.isBlank() ? today : LocalDate.parse(until.strip());
        } catch (DateTimeException unreadable) {
            return today;
        }
    }
}
