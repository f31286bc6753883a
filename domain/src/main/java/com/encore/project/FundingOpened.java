package com.encore.project;

import com.encore.account.MemberId;

public record FundingOpened(ProjectId project, MemberId artist, String title) {}
