package com.encore.web.finance.reconciliation;

import com.encore.account.Reason;
import com.encore.reconciliation.BankLineId;
import com.encore.reconciliation.DepositList;
import com.encore.reconciliation.ExplainProviderPayout;
import com.encore.reconciliation.MatchByHand;
import com.encore.reconciliation.ProviderPayoutId;
import com.encore.reconciliation.ProviderPayoutItem;
import com.encore.reconciliation.ProviderPayoutList;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What to do about a payout that met nothing by itself: say which deposit it is, or why there will be none. */
@Controller
@RecentPassword
class SettleProviderPayoutPage {

    private static final int MOST = 50;

    private final ProviderPayoutList payouts;
    private final DepositList deposits;
    private final MatchByHand matching;
    private final ExplainProviderPayout explaining;
    private final FinanceAnswers decisions;

    SettleProviderPayoutPage(
            ProviderPayoutList payouts,
            DepositList deposits,
            MatchByHand matching,
            ExplainProviderPayout explaining,
            FinanceAnswers decisions) {
        this.payouts = payouts;
        this.deposits = deposits;
        this.matching = matching;
        this.explaining = explaining;
        this.decisions = decisions;
    }

    @GetMapping(ProviderPayoutPage.ONE + "/settle")
    String ask(@PathVariable long id, Model model) {
        ProviderPayoutItem payout = payouts.one(new ProviderPayoutId(id));
        model.addAttribute("form", WhyForm.about(payout.version()));
        return shown(payout, model);
    }

    /** @param line the deposit it is, nothing for none */
    @PostMapping(ProviderPayoutPage.ONE + "/settle")
    String settle(
            @PathVariable long id,
            @RequestParam @Nullable Long line,
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
            return shown(payouts.one(new ProviderPayoutId(id)), model);
        }
        ProviderPayoutId payout = new ProviderPayoutId(id);
        return line == null
                ? decisions.after(
                        ReconciliationTabs.PAYOUTS + "/" + id,
                        "recon.payout.explained",
                        next,
                        locale,
                        () -> explaining.explain(payout, form.version(), why, finance.id()))
                : decisions.after(
                        ReconciliationTabs.PAYOUTS + "/" + id,
                        "recon.payout.matched",
                        next,
                        locale,
                        () -> matching.match(payout, form.version(), new BankLineId(line), why, finance.id()));
    }

    private String shown(ProviderPayoutItem payout, Model model) {
        model.addAttribute("payout", payout);
        model.addAttribute("deposits", deposits.like(payout, MOST));
        return "finance/reconciliation/settle-payout";
    }
}
