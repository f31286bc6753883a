package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;

/** A project succeeded and the pledge is now a sale. Told within the transaction that confirms it. */
public record PledgeConfirmed(PledgeId pledge, ProjectId project, MemberId member) {}
