package com.encore.ticket;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import com.encore.ticket.ScannedTickets.Scan;
import java.util.List;

/** Lets a ticket in once, at however many doors it is shown. */
@UseCase
public class CheckIn {

    private final ScannedTickets scannedTickets;
    private final TicketMoves moves;

    CheckIn(ScannedTickets scannedTickets, TicketMoves moves) {
        this.scannedTickets = scannedTickets;
        this.moves = moves;
    }

    /** GENUINE means that it was let in now. */
    public Verdict checkIn(String scanned, ProjectId show, MemberId by) {
        Scan scan = scannedTickets.judge(scanned, show, by);
        if (scan.verdict() != Verdict.GENUINE) {
            return scan.verdict();
        }
        List<Long> locked = moves.lockMovable(scan.code().orElseThrow(), TicketState.USED);
        if (locked.isEmpty()) {
            // another door, or a refund, came between looking and locking
            return scannedTickets.judge(scanned, show, by).verdict();
        }
        moves.move(locked, TicketState.USED, by, "checked-in");
        return Verdict.GENUINE;
    }
}
