package com.encore.web.finance.settlement;

import com.encore.account.Reason;
import com.encore.settlement.SettlementList;
import com.encore.settlement.SettlementSigned;
import com.encore.settlement.SettlementView;
import com.encore.settlement.WillBeBooked;
import com.encore.stereotype.Refusal;
import com.encore.web.http.FormFaults;
import com.encore.web.piece.Crumb;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says in figures what a decision about a settlement will do, asks why, and does it for exactly the figures shown. */
@Controller
@RecentPassword
class DecisionPage {

    private static final String ONE =
            "/finance/settlements/" + SettlementPage.NUMBER + "/{act:check|approve|hold|release|recalculate|recall}";

    private final SettlementList settlements;
    private final SettlementSigned signed;
    private final WillBeBooked books;
    private final SettlementDecisions decisions;
    private final MessageSource messages;

    DecisionPage(
            SettlementList settlements,
            SettlementSigned signed,
            WillBeBooked books,
            SettlementDecisions decisions,
            MessageSource messages) {
        this.settlements = settlements;
        this.signed = signed;
        this.books = books;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping(ONE)
    String ask(
            @PathVariable String number,
            @PathVariable String act,
            @CurrentMember SignedIn finance,
            Model model,
            Locale locale) {
        model.addAttribute("form", new DecisionForm(null, null));
        return page(settlements.numbered(number), Decision.read(act), finance, model, locale);
    }

    @PostMapping(ONE)
    String decide(
            @PathVariable String number,
            @PathVariable String act,
            @ModelAttribute("form") DecisionForm form,
            BindingResult faults,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        Decision decision = Decision.read(act);
        Reason reason = form.read(faults);
        HttpStatus status = FormFaults.STATUS;
        if (reason != null) {
            try {
                decisions.carryOut(decision, settlements.numbered(number).id(), form.hash(), reason, finance.id());
                next.addFlashAttribute("done", messages.getMessage("settlement.done." + decision, null, locale));
                return "redirect:/finance/settlements/" + number;
            } catch (Refusal refused) {
                FormFaults.reject(faults, refused);
                status = status(refused);
            }
        }
        response.setStatus(status.value());
        // the page is drawn anew, so that whoever tries again has seen what there is now
        return page(settlements.numbered(number), decision, finance, model, locale);
    }

    private String page(SettlementView settlement, Decision decision, SignedIn finance, Model model, Locale locale) {
        String number = settlement.number();
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(messages.getMessage("settlement.all", null, locale), "/finance/settlements"),
                        new Crumb(number, "/finance/settlements/" + number)));
        model.addAttribute("settlement", settlement);
        model.addAttribute("choice", decision.choice(settlement, signed.of(settlement.id()), finance.id()));
        if (decision == Decision.APPROVE) {
            model.addAttribute("postings", books.of(settlement));
        }
        return "finance/settlements/decide";
    }

    private static HttpStatus status(Refusal refused) {
        return switch (refused.kind()) {
            case NOT_FOUND -> throw refused;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID -> FormFaults.STATUS;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
