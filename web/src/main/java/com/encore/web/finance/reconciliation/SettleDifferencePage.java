package com.encore.web.finance.reconciliation;

import com.encore.account.Reason;
import com.encore.reconciliation.DifferenceId;
import com.encore.reconciliation.DifferenceItem;
import com.encore.reconciliation.DifferenceList;
import com.encore.reconciliation.SettleAs;
import com.encore.reconciliation.SettleDifference;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what settling a difference means, asks why, and does it. */
@Controller
@RecentPassword
class SettleDifferencePage {

    private static final String ONE = DifferencePage.ALL + "{id:\\d{1,18}}/settle";

    private final DifferenceList differences;
    private final SettleDifference settling;
    private final FinanceAnswers decisions;

    SettleDifferencePage(DifferenceList differences, SettleDifference settling, FinanceAnswers decisions) {
        this.differences = differences;
        this.settling = settling;
        this.decisions = decisions;
    }

    @GetMapping(ONE)
    String ask(@PathVariable long id, @RequestParam SettleAs as, Model model) {
        DifferenceItem item = differences.one(new DifferenceId(id));
        model.addAttribute("form", WhyForm.about(item.version()));
        return shown(item, as, model);
    }

    @PostMapping(ONE)
    String settle(
            @PathVariable long id,
            @RequestParam SettleAs as,
            @ModelAttribute("form") WhyForm form,
            BindingResult faults,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Reason why = form.read(faults);
        if (why == null) {
            response.setStatus(FormFaults.STATUS.value());
            return shown(differences.one(new DifferenceId(id)), as, model);
        }
        return decisions.after(
                DifferencePage.ALL + id,
                "recon.settle.done." + as,
                next,
                locale,
                () -> settling.settle(new DifferenceId(id), form.version(), as, why, finance.id()));
    }

    private static String shown(DifferenceItem item, SettleAs as, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("as", as);
        return "finance/reconciliation/settle";
    }
}
