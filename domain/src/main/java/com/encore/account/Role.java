package com.encore.account;

/**
 * What a member may do. FAN and ARTIST are chosen, all others are given: an OPERATOR watches the job console and
 * changes nothing, an ADMIN acts, an APPROVER says yes or no to what an admin asked for.
 */
public enum Role {
    FAN,
    ARTIST,
    OPERATOR,
    ADMIN,
    APPROVER,
    FINANCE
}
