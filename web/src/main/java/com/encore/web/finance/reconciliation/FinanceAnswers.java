package com.encore.web.finance.reconciliation;

import com.encore.stereotype.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out a decision of finance and goes on to a page with what came of it. */
@Component
class FinanceAnswers {

    private final MessageSource messages;

    FinanceAnswers(MessageSource messages) {
        this.messages = messages;
    }

    String after(String then, String done, RedirectAttributes next, Locale locale, Runnable decision) {
        try {
            decision.run();
            next.addFlashAttribute("done", messages.getMessage(done, null, locale));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            next.addFlashAttribute(
                    "failed", messages.getMessage("refusal." + refused.key(), refused.arguments(), locale));
        }
        return "redirect:" + then;
    }
}
