package com.encore.web.finance;

import com.encore.account.Reason;
import com.encore.terms.AddFeePolicy;
import com.encore.terms.NewFees;
import com.encore.terms.TermsBeginTooEarly;
import com.encore.terms.TermsForThatDay;
import com.encore.terms.TermsInForce;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets fees for a day to come, having shown in figures what they will make of a million won. */
@Controller
@RecentPassword
class NewFeesPage {

    private static final String ADDRESS = TermsPage.ADDRESS + "/fees/new";

    private final TermsInForce inForce;
    private final AddFeePolicy adding;
    private final MessageSource messages;
    private final Clock clock;

    NewFeesPage(TermsInForce inForce, AddFeePolicy adding, MessageSource messages, Clock clock) {
        this.inForce = inForce;
        this.adding = adding;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String ask(Model model) {
        model.addAttribute("form", FeesForm.of(inForce.feesOn(today())));
        return page(model);
    }

    @PostMapping(ADDRESS)
    String decide(
            @ModelAttribute("form") FeesForm form,
            BindingResult faults,
            @RequestParam(defaultValue = "LOOK") FormAct act,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        if (act == FormAct.MEND) {
            return page(model);
        }
        NewFees fees = form.fees(faults);
        Reason why = Typed.reason(faults, "reason", form.reason());
        if (fees != null && !fees.from().isAfter(today())) {
            faults.rejectValue("from", "refusal.terms-begin-too-early");
        }
        if (fees != null && why != null && !faults.hasErrors()) {
            if (act == FormAct.LOOK) {
                model.addAttribute("preview", fees);
                model.addAttribute("then", FeeSample.of(fees));
                return page(model);
            }
            try {
                adding.add(fees, why, finance.id());
                next.addFlashAttribute("done", messages.getMessage("terms.fees.done", null, locale));
                return "redirect:" + TermsPage.ADDRESS;
            } catch (TermsForThatDay | TermsBeginTooEarly refused) {
                FormFaults.reject(faults, "from", refused);
            }
        }
        response.setStatus(FormFaults.STATUS.value());
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("feesNow", inForce.feesOn(today()));
        model.addAttribute("sample", FeeSample.of(inForce.feesOn(today())));
        model.addAttribute("tomorrow", today().plusDays(1));
        return "finance/new-fees";
    }

    private LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }
}
