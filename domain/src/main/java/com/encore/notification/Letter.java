package com.encore.notification;

/** A message in words: the same content as plain text and as HTML. */
public record Letter(String to, Language language, String subject, String text, String html, String messageId) {}
