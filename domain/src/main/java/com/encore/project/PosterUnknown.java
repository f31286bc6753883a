package com.encore.project;

/** A poster is chosen from the motifs Encore can draw. */
public final class PosterUnknown extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    PosterUnknown(String field) {
        super(field, "poster-unknown");
    }
}
