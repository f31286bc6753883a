package com.encore.project;

import com.encore.account.MemberId;

public record ProjectReturned(ProjectId project, MemberId artist, String title, String reason) {}
