package com.encore.web.pledge;

import com.encore.payment.PaymentOf;
import com.encore.payment.RefundAccount;
import com.encore.pledge.MyPledges;
import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeView;
import com.encore.project.Bank;
import com.encore.refund.GiveRefundAccount;
import com.encore.refund.NoAccountAwaited;
import com.encore.refund.RefundView;
import com.encore.refund.RefundsOf;
import com.encore.refund.TooManyAccounts;
import com.encore.web.http.FormFaults;
import com.encore.web.piece.Option;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money that cannot go back the way it came waits here for an account to go to. */
@Controller
class RefundAccountPage {

    private final MyPledges pledges;
    private final PaymentOf payments;
    private final RefundsOf refunds;
    private final GiveRefundAccount giving;
    private final MessageSource messages;

    RefundAccountPage(
            MyPledges pledges,
            PaymentOf payments,
            RefundsOf refunds,
            GiveRefundAccount giving,
            MessageSource messages) {
        this.pledges = pledges;
        this.payments = payments;
        this.refunds = refunds;
        this.giving = giving;
        this.messages = messages;
    }

    @GetMapping("/me/pledges/{number}/refund-account")
    String show(@PathVariable String number, @CurrentMember SignedIn member, Locale locale, Model model) {
        model.addAttribute("form", RefundAccountForm.EMPTY);
        return page(own(number, member), locale, model);
    }

    @PostMapping("/me/pledges/{number}/refund-account")
    String save(
            @PathVariable String number,
            @ModelAttribute("form") RefundAccountForm form,
            BindingResult faults,
            @CurrentMember SignedIn member,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormFaults.requireReadable(faults);
        PledgeView pledge = own(number, member);
        RefundAccount account = form.account(faults);
        if (account == null) {
            response.setStatus(FormFaults.STATUS.value());
            return page(pledge, locale, model);
        }
        try {
            giving.give(pledge.number(), member.id(), account);
        } catch (NoAccountAwaited gone) {
            // sent twice, or the money found another way: the pledge's own page says which
            return Where.pledge(pledge.number());
        } catch (TooManyAccounts often) {
            FormFaults.reject(faults, often);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(pledge, locale, model);
        }
        next.addFlashAttribute("done", messages.getMessage("pledge.repay.done", null, locale));
        return Where.pledge(pledge.number());
    }

    private String page(PledgeView pledge, Locale locale, Model model) {
        Optional<RefundView> waiting = refunds.pledge(pledge.id()).stream()
                .filter(RefundView::waitsForAccount)
                .findFirst();
        if (waiting.isEmpty()) {
            return Where.pledge(pledge.number());
        }
        model.addAttribute("pledge", pledge);
        model.addAttribute("refund", waiting.get());
        model.addAttribute("banks", banks(locale));
        payments.pledge(pledge.id()).ifPresent(payment -> model.addAttribute("payment", payment));
        return "pledge/refund-account";
    }

    private List<Option> banks(Locale locale) {
        return Arrays.stream(Bank.values())
                .map(bank -> Option.of(bank.name(), messages.getMessage("project.bank." + bank, null, locale)))
                .toList();
    }

    private PledgeView own(String number, SignedIn member) {
        return pledges.one(new PledgeNumber(number), member.id());
    }
}
