package com.encore.web.finance;

import com.encore.account.Reason;
import com.encore.terms.AddWithholdingRule;
import com.encore.terms.NewRule;
import com.encore.terms.PayeeKind;
import com.encore.terms.TermsBeginTooEarly;
import com.encore.terms.TermsForThatDay;
import com.encore.terms.TermsInForce;
import com.encore.terms.WithholdingTerms;
import com.encore.time.Seoul;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets what is withheld from a kind of payee from a day to come, having shown in figures what that means. */
@Controller
@RecentPassword
class NewRulePage {

    private static final String ADDRESS = TermsPage.ADDRESS
            + "/withholding/{kind:INDIVIDUAL|OCCASIONAL|SIMPLIFIED|GENERAL|CORPORATION|TAX_EXEMPT}/new";

    private final TermsInForce inForce;
    private final AddWithholdingRule adding;
    private final MessageSource messages;
    private final Clock clock;

    NewRulePage(TermsInForce inForce, AddWithholdingRule adding, MessageSource messages, Clock clock) {
        this.inForce = inForce;
        this.adding = adding;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable PayeeKind kind, Model model) {
        model.addAttribute("form", RuleForm.of(now(kind)));
        return page(kind, model);
    }

    @PostMapping(ADDRESS)
    String decide(
            @PathVariable PayeeKind kind,
            @ModelAttribute("form") RuleForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "LOOK") FormAct act,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        if (act == FormAct.MEND) {
            return page(kind, model);
        }
        NewRule rule = form.rule(kind, faults);
        Reason why = Typed.reason(faults, "reason", form.reason());
        if (rule != null && !rule.from().isAfter(today())) {
            faults.rejectValue("from", "refusal.terms-begin-too-early");
        }
        if (rule != null && why != null && !faults.hasErrors()) {
            if (act == FormAct.LOOK) {
                model.addAttribute("preview", rule);
                model.addAttribute("samples", TaxSample.of(now(kind), rule));
                return page(kind, model);
            }
            try {
                adding.add(rule, why, finance.id());
                next.addFlashAttribute("done", messages.getMessage("terms.rule.done", null, locale));
                return "redirect:" + TermsPage.ADDRESS + "#withholding";
            } catch (TermsForThatDay | TermsBeginTooEarly refused) {
                FormFaults.reject(faults, "from", refused);
            }
        }
        response.setStatus(FormFaults.STATUS.value());
        return page(kind, model);
    }

    private String page(PayeeKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("now", now(kind));
        model.addAttribute("tomorrow", today().plusDays(1));
        return "finance/new-rule";
    }

    private WithholdingTerms now(PayeeKind kind) {
        return inForce.withholdingOn(kind, today());
    }

    private LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }
}
