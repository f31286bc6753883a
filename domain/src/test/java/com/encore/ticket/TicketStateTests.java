package com.encore.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketStateTests {

    @Test
    void leavesOnlyWhileNobodyHasUsedOrRevokedIt() {
        List<String> moves = Arrays.stream(TicketState.values())
                .flatMap(from -> Arrays.stream(TicketState.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " to " + to))
                .toList();

        assertThat(moves).containsExactly("ISSUED to USED", "ISSUED to REVOKED");
        assertThat(TicketState.USED.cameFrom()).containsExactly("ISSUED");
        assertThat(TicketState.ISSUED.cameFrom()).isEmpty();
    }
}
