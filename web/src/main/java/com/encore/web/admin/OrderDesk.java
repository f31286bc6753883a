package com.encore.web.admin;

import com.encore.account.Reason;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.web.http.FormFaults;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Takes what a form orders, and says what came of it where it can be seen. */
@Component
public class OrderDesk {

    private final MessageSource messages;
    // Spring's stand-ins for those of the request that is being answered
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    OrderDesk(MessageSource messages, HttpServletRequest request, HttpServletResponse response) {
        this.messages = messages;
        this.request = request;
        this.response = response;
    }

    /** Empty when no reason was given: then the form is to be shown again. */
    public Optional<Order> take(OrderForm form, BindingResult faults, SignedIn by) {
        Reason why = FormFaults.read(faults, "reason", () -> new Reason(form.reason()));
        if (why == null) {
            response.setStatus(FormFaults.STATUS.value());
            return Optional.empty();
        }
        return Optional.of(new Order(by.id(), form.token(), why));
    }

    /** @param next where to go when no run began */
    public String answer(Outcome outcome, String next) {
        RequestContextUtils.getOutputFlashMap(request)
                .put(
                        outcome.done() ? "done" : "failed",
                        messages.getMessage(
                                outcome.key(), new Object[] {outcome.detail()}, LocaleContextHolder.getLocale()));
        Long run = outcome.request();
        return "redirect:" + (run == null ? next : "/admin/runs/" + run);
    }
}
