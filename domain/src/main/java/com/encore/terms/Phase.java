package com.encore.terms;

/** Where terms stand today. */
public enum Phase {
    COMING,
    NOW,
    PAST,
    WITHDRAWN
}
