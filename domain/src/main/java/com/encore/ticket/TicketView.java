package com.encore.ticket;

import com.encore.pledge.PledgeNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its holder sees it.
 *
 * @param since when it came to its state
 * @param reason why it did, as its history and its pledge's say it
 * @param seat which one of its reward's seats in this pledge
 */
public record TicketView(
        TicketCode code,
        TicketState state,
        Instant since,
        String reason,
        PledgeNumber pledge,
        String slug,
        String project,
        String artist,
        String venue,
        @Nullable Instant showAt,
        String reward,
        @Nullable String option,
        int seat,
        int seats) {

    /** The reward and, if it had any, the option chosen. */
    public String what() {
        return option == null ? reward : reward + " · " + option;
    }

    public boolean admits() {
        return state == TicketState.ISSUED;
    }
}
