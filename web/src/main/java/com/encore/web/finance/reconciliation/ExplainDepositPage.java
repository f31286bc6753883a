package com.encore.web.finance.reconciliation;

import com.encore.account.Reason;
import com.encore.reconciliation.BankLineId;
import com.encore.reconciliation.DepositList;
import com.encore.reconciliation.ExplainDeposit;
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

/** Asks what a deposit is that no payout announced. */
@Controller
@RecentPassword
class ExplainDepositPage {

    private static final String ONE = ReconciliationTabs.DAYS + "/deposits/{id:\\d{1,18}}";

    private final DepositList deposits;
    private final ExplainDeposit explaining;
    private final FinanceAnswers decisions;

    ExplainDepositPage(DepositList deposits, ExplainDeposit explaining, FinanceAnswers decisions) {
        this.deposits = deposits;
        this.explaining = explaining;
        this.decisions = decisions;
    }

    @GetMapping(ONE)
    String ask(@PathVariable long id, Model model) {
        var deposit = deposits.one(new BankLineId(id));
        model.addAttribute("deposit", deposit);
        model.addAttribute("form", WhyForm.about(deposit.version()));
        return "finance/reconciliation/deposit";
    }

    @PostMapping(ONE)
    String explain(
            @PathVariable long id,
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
            model.addAttribute("deposit", deposits.one(new BankLineId(id)));
            return "finance/reconciliation/deposit";
        }
        return decisions.after(
                ReconciliationTabs.PAYOUTS,
                "recon.deposit.explained",
                next,
                locale,
                () -> explaining.explain(new BankLineId(id), form.version(), why, finance.id()));
    }
}
