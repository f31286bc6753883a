package com.encore.web.error;

import com.encore.stereotype.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A refusal no page answered itself: its words as a page, or as a notice where htmx asked for a part of one. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class RefusalPages {

    private final MessageSource messages;

    RefusalPages(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        boolean part = "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
        String reason = messages.getMessage("refusal." + refusal.key(), refusal.arguments(), locale);
        ModelAndView page = new ModelAndView(
                part ? "error/refusal :: notice" : "error/refusal",
                Map.of("reason", reason, "kind", refusal.kind().name().toLowerCase(Locale.ROOT)));
        page.setStatus(status(refusal.kind()));
        return page;
    }

    static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
