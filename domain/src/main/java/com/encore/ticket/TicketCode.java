package com.encore.ticket;

import com.encore.stereotype.RandomCode;
import com.encore.stereotype.Refusal;
import java.util.regex.Pattern;

/** What a ticket is called: 140 random bits, safe in a URL, and readable aloud when a camera fails. */
public record TicketCode(String value) {

    static final int LENGTH = 28;

    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    public TicketCode {
        if (!isOne(value)) {
            throw new NoSuchTicket();
        }
    }

    static TicketCode random() {
        return new TicketCode(RandomCode.of(LENGTH));
    }

    static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    /** In groups of four, as people read it to each other. */
    public String grouped() {
        return String.join("-", value.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** There is no such ticket, or it is somebody else's: a stranger learns no difference. */
    public static final class NoSuchTicket extends Refusal {

        private static final long serialVersionUID = 1L;

        NoSuchTicket() {
            super(Kind.NOT_FOUND, "no-such-ticket");
        }
    }
}
