package com.encore.project;

/** What a backer gets: a way in, a thing, or thanks. */
public enum RewardKind {
    TICKET,
    GOODS,
    THANKS
}
