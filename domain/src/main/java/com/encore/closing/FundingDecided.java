package com.encore.closing;

import com.encore.project.ProjectId;

/** A project has its result. Told within the transaction that decides it. */
public record FundingDecided(ProjectId project, FundingResult result) {}
