package com.encore.notification;

/** Where a message goes and in which language. */
public record Recipient(String email, Language language) {}
