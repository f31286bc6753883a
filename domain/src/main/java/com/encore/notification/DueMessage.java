package com.encore.notification;

/** A claimed message: ours to send until its lease ends. */
record DueMessage(
        long id,
        String dedupeKey,
        String recipient,
        String language,
        String kind,
        byte[] modelSealed,
        int attempts,
        String lease) {}
