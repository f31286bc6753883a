package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;

/** Two people have signed for a settlement. Told within the transaction that books it. */
public record SettlementApproved(SettlementId settlement, ProjectId project, MemberId artist) {}
