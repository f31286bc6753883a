package com.encore.web.admin.acts;

import com.encore.acts.Outcome;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes on to where what came of an order can be seen, and says it there. */
@Component
class Told {

    private final MessageSource messages;

    Told(MessageSource messages) {
        this.messages = messages;
    }

    String after(Outcome outcome, String next, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute(
                outcome.done() ? "done" : "failed",
                messages.getMessage(outcome.key(), new Object[] {outcome.detail()}, locale));
        Long run = outcome.request();
        return "redirect:" + (run == null ? next : "/admin/runs/" + run);
    }
}
