package com.encore.ticket;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeId;

/** A confirmed pledge has its tickets. Told within the transaction that issues them. */
public record TicketsIssued(PledgeId pledge, MemberId member) {}
