package com.encore.web.finance.payout;

import com.encore.payout.BatchList;
import com.encore.payout.BatchState;
import com.encore.web.piece.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The ways between the lists of payouts; those that wait for somebody say how many they hold. */
@Component
class Rooms {

    static final int MOST = 100;

    /** The lists apart from the batches. */
    enum Room {
        DUE,
        HELD,
        BOUNCED,
        BATCHES
    }

    private final BatchList batches;
    private final PayoutWords words;

    Rooms(BatchList batches, PayoutWords words) {
        this.batches = batches;
        this.words = words;
    }

    List<Tab> rooms(Room here, Locale locale) {
        return Arrays.stream(Room.values())
                .map(room -> Tab.of(words.say("payout.room." + room, locale), address(room), room == here))
                .toList();
    }

    List<Tab> shelves(BatchState here, Locale locale) {
        return Arrays.stream(BatchState.values())
                .map(state -> new Tab(
                        words.say("payout.batches." + state, locale),
                        "/finance/payouts?list=" + state,
                        state == here,
                        waits(state) ? batches.count(state, MOST) : -1))
                .toList();
    }

    private static boolean waits(BatchState state) {
        return state == BatchState.DRAFT || state == BatchState.CONFIRMED;
    }

    private static String address(Room room) {
        return switch (room) {
            case DUE -> "/finance/payouts/due";
            case HELD -> "/finance/payouts/held";
            case BOUNCED -> "/finance/payouts/bounced";
            case BATCHES -> "/finance/payouts";
        };
    }
}
