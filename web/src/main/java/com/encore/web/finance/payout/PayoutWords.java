package com.encore.web.finance.payout;

import com.encore.stereotype.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What these pages say of what was done or refused. */
@Component
class PayoutWords {

    private final MessageSource messages;

    PayoutWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String of(Refusal refused, Locale locale) {
        return messages.getMessage("refusal." + refused.key(), refused.arguments(), locale);
    }

    /** Carries out a decision and goes to where its outcome shows. */
    String after(String back, String done, RedirectAttributes next, Locale locale, Runnable decision) {
        try {
            decision.run();
            next.addFlashAttribute("done", say(done, locale));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute("failed", of(refused, locale));
        }
        return "redirect:" + back;
    }
}
