package com.encore.sandbox.demo;

import com.encore.project.ProjectId;
import com.encore.project.RewardView;
import java.time.Instant;
import java.util.List;

/** A project that takes pledges or took them: what its file wants, and what the domain has made of it. */
record Staged(DemoProject file, ProjectId id, Instant openedAt, Instant until, List<RewardView> rewards) {}
