package com.encore.web.ticket;

import com.encore.ticket.TicketSignature;
import com.encore.ticket.TicketView;
import com.encore.web.format.Formats;
import com.encore.web.piece.QrCode;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws tickets: only one that still admits somebody has its QR code drawn. */
@Component
class TicketCards {

    private final TicketSignature signature;
    private final MessageSource messages;
    private final Clock clock;

    TicketCards(TicketSignature signature, MessageSource messages, Clock clock) {
        this.signature = signature;
        this.messages = messages;
        this.clock = clock;
    }

    TicketCard of(TicketView ticket) {
        return switch (ticket.state()) {
            case ISSUED -> new TicketCard(ticket, QrCode.of(signature.sign(ticket.code())), null);
            case USED -> new TicketCard(ticket, null, say("ticket.used", when(ticket)));
            case REVOKED -> new TicketCard(ticket, null, say("ticket.revoked", why(ticket)));
        };
    }

    /** A reason without words of its own is told by when it happened. */
    private String why(TicketView ticket) {
        String why = messages.getMessage(
                "pledge.history." + ticket.reason(), null, when(ticket), LocaleContextHolder.getLocale());
        return Objects.requireNonNullElse(why, when(ticket));
    }

    private String when(TicketView ticket) {
        return new Formats(LocaleContextHolder.getLocale(), clock).dateTime(ticket.since());
    }

    private String say(String key, String about) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, new Object[] {about}, locale);
    }
}
