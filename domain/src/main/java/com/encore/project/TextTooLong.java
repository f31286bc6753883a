package com.encore.project;

/** A text fits the place it is shown in. */
public final class TextTooLong extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    TextTooLong(String field, int longest) {
        super(field, "text-too-long", longest);
    }
}
