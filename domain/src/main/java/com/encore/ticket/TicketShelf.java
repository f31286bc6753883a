package com.encore.ticket;

/** The three lists of a fan's tickets, each in its own order. */
public enum TicketShelf {
    UPCOMING("t.state <> 'REVOKED' and " + ShowOrder.COLUMN + " >= :begun", "", ">"),
    PAST("t.state <> 'REVOKED' and " + ShowOrder.COLUMN + " < :begun", " desc", "<"),
    REVOKED("t.state = 'REVOKED'", " desc", "<");

    private final String holds;
    private final String direction;
    private final String beyond;

    TicketShelf(String holds, String direction, String beyond) {
        this.holds = holds;
        this.direction = direction;
        this.beyond = beyond;
    }

    String holds() {
        return holds;
    }

    String beyond() {
        return "(" + ShowOrder.COLUMN + ", t.id) " + beyond + " (:show, :id)";
    }

    String order() {
        return ShowOrder.COLUMN + direction + ", t.id" + direction;
    }
}
