package com.encore.web.piece;

/** A page above this one. */
public record Crumb(String label, String href) {}
