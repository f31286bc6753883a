package com.encore.ticket;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;

/** Says what a scanned ticket is worth, and changes nothing. */
@UseCase
public class VerifyTicket {

    private final ScannedTickets scannedTickets;

    VerifyTicket(ScannedTickets scannedTickets) {
        this.scannedTickets = scannedTickets;
    }

    public Verdict verify(String scanned, ProjectId show, MemberId by) {
        return scannedTickets.judge(scanned, show, by).verdict();
    }
}
