package com.encore.project;

/** Five hashtags say enough. */
public final class TooManyHashtags extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    TooManyHashtags(String field) {
        super(field, "too-many-hashtags", ProjectLimits.HASHTAGS);
    }
}
