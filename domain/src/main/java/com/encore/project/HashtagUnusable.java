package com.encore.project;

/** A hashtag is letters, digits and underscores, at most thirty of them. */
public final class HashtagUnusable extends FieldRefusal {

    private static final long serialVersionUID = 1L;

    HashtagUnusable(String field) {
        super(field, "hashtag-unusable", ProjectLimits.HASHTAG);
    }
}
