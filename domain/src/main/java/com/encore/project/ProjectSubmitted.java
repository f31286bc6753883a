package com.encore.project;

import com.encore.account.MemberId;

public record ProjectSubmitted(ProjectId project, MemberId artist) {}
