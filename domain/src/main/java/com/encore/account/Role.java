package com.encore.account;

/** What a member may do. FAN and ARTIST are chosen, ADMIN and FINANCE are given. */
public enum Role {
    FAN,
    ARTIST,
    ADMIN,
    FINANCE
}
