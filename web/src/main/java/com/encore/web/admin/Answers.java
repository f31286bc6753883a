package com.encore.web.admin;

import com.encore.stereotype.Refusal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out a decision and goes back to where it was taken with what came of it. */
@Component
public class Answers {

    private final MessageSource messages;

    Answers(MessageSource messages) {
        this.messages = messages;
    }

    public String after(String back, String done, RedirectAttributes next, Locale locale, Runnable decision) {
        try {
            decision.run();
            next.addFlashAttribute("done", messages.getMessage(done, null, locale));
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            next.addFlashAttribute(
                    "failed", messages.getMessage("refusal." + refused.key(), refused.arguments(), locale));
        }
        return "redirect:" + back;
    }
}
