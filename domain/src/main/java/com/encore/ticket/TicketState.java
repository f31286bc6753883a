package com.encore.ticket;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a ticket is, and where it may go from there. */
public enum TicketState {
    ISSUED,
    USED,
    REVOKED;

    private Set<TicketState> next() {
        return switch (this) {
            case ISSUED -> Set.of(USED, REVOKED);
            case USED, REVOKED -> Set.of();
        };
    }

    boolean mayBecome(TicketState other) {
        return next().contains(other);
    }

    /** Names of the states a ticket may come from. */
    List<String> cameFrom() {
        return Stream.of(values())
                .filter(state -> state.mayBecome(this))
                .map(Enum::name)
                .toList();
    }
}
