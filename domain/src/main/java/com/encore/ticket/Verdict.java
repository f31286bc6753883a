package com.encore.ticket;

/** What a door learns of what it scanned. */
public enum Verdict {
    GENUINE,
    USED,
    REVOKED,
    OTHER_SHOW,
    FORGED;

    static Verdict on(TicketState state) {
        return switch (state) {
            case ISSUED -> GENUINE;
            case USED -> USED;
            case REVOKED -> REVOKED;
        };
    }
}
