package com.encore.project;

/** This text is needed before the rest makes sense. */
public final class TextMissing extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    TextMissing(String field) {
        super(field, "text-missing");
    }
}
