package com.encore.web.admin;

import com.encore.account.Reason;
import com.encore.refund.RefundItem;
import com.encore.refund.RefundList;
import com.encore.refund.RefundMoved;
import com.encore.refund.RefundShelf;
import com.encore.refund.TryRefundAgain;
import com.encore.web.format.Formats;
import com.encore.web.http.FormFaults;
import com.encore.web.piece.Option;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tries many parked refunds again for one reason; each is its own decision, and one that has moved stops no other. */
@Controller
@RecentPassword
class RetryRefundsPage {

    private static final String PATH = "/admin/refunds/retry";
    private static final String PAGE = "admin/refunds-retry";
    private static final int MOST = 50;

    private final RefundList refunds;
    private final TryRefundAgain again;
    private final MessageSource messages;
    private final Clock clock;

    RetryRefundsPage(RefundList refunds, TryRefundAgain again, MessageSource messages, Clock clock) {
        this.refunds = refunds;
        this.again = again;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String ask(Model model, Locale locale) {
        model.addAttribute("form", new PickForm(null, null));
        return page(model, locale);
    }

    @PostMapping(PATH)
    String retry(
            @ModelAttribute("form") PickForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Reason reason = form.read(faults);
        if (reason == null) {
            response.setStatus(FormFaults.STATUS.value());
            return page(model, locale);
        }
        long done = form.pick().stream()
                .distinct()
                .limit(MOST)
                .filter(picked -> tries(picked, reason, admin))
                .count();
        next.addFlashAttribute(
                done > 0 ? "done" : "failed",
                messages.getMessage(
                        "admin.retry.all.done", new Object[] {done, form.pick().size() - done}, locale));
        return "redirect:/admin/refunds";
    }

    private boolean tries(String picked, Reason reason, SignedIn admin) {
        String[] parts = picked.split(":", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
            return false;
        }
        try {
            again.tryAgain(refunds.one(parts[0]).id(), Long.parseLong(parts[1]), reason, admin.id());
            return true;
        } catch (RefundMoved moved) {
            return false;
        }
    }

    private String page(Model model, Locale locale) {
        Formats formats = new Formats(locale, clock);
        List<RefundItem> parked = refunds.of(RefundShelf.PARKED, null, MOST).rows();
        model.addAttribute(
                "options",
                parked.stream()
                        .map(each -> new Option(
                                each.number() + ":" + each.version(),
                                each.number() + " · " + formats.won(each.amount()),
                                each.project() + " · "
                                        + messages.getMessage("admin.refund.park." + each.parkKind(), null, locale)))
                        .toList());
        return PAGE;
    }
}
