package com.encore.project;

import com.encore.account.MemberId;

public record ProjectApproved(ProjectId project, MemberId artist, String title) {}
