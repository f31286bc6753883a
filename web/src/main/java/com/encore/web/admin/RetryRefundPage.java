package com.encore.web.admin;

import com.encore.account.Reason;
import com.encore.refund.RefundItem;
import com.encore.refund.RefundList;
import com.encore.refund.TryRefundAgain;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what trying one parked refund again will do, asks why, and does it. */
@Controller
@RecentPassword
class RetryRefundPage {

    private final RefundList refunds;
    private final TryRefundAgain again;
    private final Answers answers;

    RetryRefundPage(RefundList refunds, TryRefundAgain again, Answers answers) {
        this.refunds = refunds;
        this.again = again;
        this.answers = answers;
    }

    @GetMapping("/admin/refunds/{number}/retry")
    String ask(@PathVariable String number, Model model) {
        RefundItem refund = refunds.one(number);
        model.addAttribute("refund", refund);
        model.addAttribute("form", ReasonForm.about(refund.version()));
        return "admin/refund-retry";
    }

    @PostMapping("/admin/refunds/{number}/retry")
    String retry(
            @PathVariable String number,
            @ModelAttribute("form") ReasonForm form,
            BindingResult faults,
            @CurrentMember SignedIn admin,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        RefundItem refund = refunds.one(number);
        Reason reason = form.read(faults);
        if (reason == null) {
            response.setStatus(FormFaults.STATUS.value());
            model.addAttribute("refund", refund);
            return "admin/refund-retry";
        }
        return answers.after(
                "/admin/payments/" + refund.payment().value(),
                "admin.retry.done",
                next,
                locale,
                () -> again.tryAgain(refund.id(), form.version(), reason, admin.id()));
    }
}
