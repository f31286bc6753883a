package com.encore.console;

/** What somebody who looks for runs knows of the business they were about. */
public enum About {
    PROJECT,
    ARTIST,
    DATE,
    MONTH,
    SETTLEMENT,
    EXPORT
}
