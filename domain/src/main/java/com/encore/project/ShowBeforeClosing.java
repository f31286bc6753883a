package com.encore.project;

/** The show comes after funding has closed, so that everyone has paid and nobody waits outside. */
public final class ShowBeforeClosing extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    ShowBeforeClosing(String field) {
        super(field, "show-before-closing");
    }
}
