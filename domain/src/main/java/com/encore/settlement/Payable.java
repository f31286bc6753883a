package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.terms.PayeeKind;
import java.time.LocalDate;

/** A locked settlement as who pays it needs it. Its net is what is to be paid, and never changes while its approval stands. */
public record Payable(
        SettlementId id,
        String number,
        MemberId artist,
        ProjectId project,
        int approval,
        SettlementState state,
        LocalDate dueOn,
        long net,
        PayeeKind payeeKind,
        long withholdingRule,
        String hash) {}
