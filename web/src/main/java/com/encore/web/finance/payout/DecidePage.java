package com.encore.web.finance.payout;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.payout.BatchPayouts;
import com.encore.payout.BatchView;
import com.encore.payout.DiscardBatch;
import com.encore.payout.DropPayout;
import com.encore.payout.PayoutId;
import com.encore.payout.PayoutView;
import com.encore.payout.ReturnPaid;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what giving up a batch, dropping a payout or taking one back will do, asks why, and does it. */
@Controller
@RecentPassword
class DecidePage {

    private static final String WHOLE = BatchPage.ONE + "/{act:discard}";
    private static final String ONE = BatchPage.ONE + "/{act:drop|return}/{no:[0-9]{1,3}}";

    private final BatchScene scene;
    private final BatchPayouts payouts;
    private final DiscardBatch discarding;
    private final DropPayout dropping;
    private final ReturnPaid returning;
    private final PayoutWords words;

    DecidePage(
            BatchScene scene,
            BatchPayouts payouts,
            DiscardBatch discarding,
            DropPayout dropping,
            ReturnPaid returning,
            PayoutWords words) {
        this.scene = scene;
        this.payouts = payouts;
        this.discarding = discarding;
        this.dropping = dropping;
        this.returning = returning;
        this.words = words;
    }

    @GetMapping({WHOLE, ONE})
    String ask(
            @PathVariable String number,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable Integer no,
            Model model) {
        model.addAttribute("form", new WhyForm(null));
        BatchView batch = scene.batch(number);
        return page(batch, act, no == null ? null : payout(batch, no), model);
    }

    @PostMapping({WHOLE, ONE})
    String decide(
            @PathVariable String number,
            @PathVariable String act,
            @PathVariable(required = false) @Nullable Integer no,
            @ModelAttribute("form") WhyForm form,
            BindingResult faults,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        BatchView batch = scene.batch(number);
        PayoutView payout = no == null ? null : payout(batch, no);
        Reason reason = form.read(faults);
        if (reason == null) {
            response.setStatus(FormFaults.STATUS.value());
            return page(batch, act, payout, model);
        }
        return words.after("/finance/payouts/" + number, "payout." + act + ".done", next, locale, () -> {
            decide(batch, act, payout == null ? null : payout.id(), reason, finance.id());
        });
    }

    private void decide(BatchView batch, String act, @Nullable PayoutId payout, Reason reason, MemberId finance) {
        if (payout == null) {
            discarding.discard(batch.id(), reason, finance);
        } else if (act.equals("drop")) {
            dropping.drop(batch.id(), payout, reason, finance);
        } else {
            returning.returned(batch.id(), payout, reason, finance);
        }
    }

    private PayoutView payout(BatchView batch, int no) {
        return payouts.of(batch.id()).stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(BatchView batch, String act, @Nullable PayoutView payout, Model model) {
        model.addAttribute("batch", batch);
        model.addAttribute("act", act);
        model.addAttribute("payout", payout);
        return "finance/payouts/decide";
    }
}
