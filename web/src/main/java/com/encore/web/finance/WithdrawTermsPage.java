package com.encore.web.finance;

import com.encore.account.Reason;
import com.encore.terms.FeesOnRecord;
import com.encore.terms.Phase;
import com.encore.terms.RuleOnRecord;
import com.encore.terms.TermsHaveBegun;
import com.encore.terms.TermsOnRecord;
import com.encore.terms.WithdrawFeePolicy;
import com.encore.terms.WithdrawWithholdingRule;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
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

/** Takes back terms that have not begun, with a reason. */
@Controller
@RecentPassword
class WithdrawTermsPage {

    private static final String WHICH = TermsPage.ADDRESS + "/{what:fees|withholding}/{id:[0-9]{1,18}}/withdraw";

    private final TermsOnRecord record;
    private final WithdrawFeePolicy fees;
    private final WithdrawWithholdingRule rules;
    private final MessageSource messages;

    WithdrawTermsPage(
            TermsOnRecord record, WithdrawFeePolicy fees, WithdrawWithholdingRule rules, MessageSource messages) {
        this.record = record;
        this.fees = fees;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping(WHICH)
    String ask(@PathVariable String what, @PathVariable long id, Model model) {
        model.addAttribute("form", new WhyForm(null));
        return page(what, id, model);
    }

    @PostMapping(WHICH)
    String withdraw(
            @PathVariable String what,
            @PathVariable long id,
            @ModelAttribute("form") WhyForm form,
            BindingResult faults,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Reason why = Typed.reason(faults, "reason", form.reason());
        HttpStatus status = FormFaults.STATUS;
        if (why != null) {
            try {
                if (what.equals("fees")) {
                    fees.withdraw(id, why, finance.id());
                } else {
                    rules.withdraw(id, why, finance.id());
                }
                next.addFlashAttribute("done", messages.getMessage("terms.withdrawn", null, locale));
                return "redirect:" + TermsPage.ADDRESS;
            } catch (TermsHaveBegun begun) {
                FormFaults.reject(faults, begun);
                status = HttpStatus.CONFLICT;
            }
        }
        response.setStatus(status.value());
        return page(what, id, model);
    }

    private String page(String what, long id, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("id", id);
        if (what.equals("fees")) {
            FeesOnRecord known = record.fees().stream()
                    .filter(each -> each.terms().id() == id)
                    .findFirst()
                    .orElseThrow(WithdrawTermsPage::unknown);
            model.addAttribute("terms", known.terms());
            model.addAttribute("open", known.phase() == Phase.COMING);
        } else {
            RuleOnRecord known = record.rules().stream()
                    .filter(each -> each.terms().id() == id)
                    .findFirst()
                    .orElseThrow(WithdrawTermsPage::unknown);
            model.addAttribute("terms", known.terms());
            model.addAttribute("open", known.phase() == Phase.COMING);
        }
        return "finance/withdraw";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
