package com.encore.project;

import com.encore.stereotype.Refusal;
import java.util.List;

/** A draft is submitted whole: everything it still lacks is listed. */
public final class DraftIncomplete extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    DraftIncomplete(List<Missing> missing) {
        super(Kind.INVALID, "draft-incomplete", missing.size());
        this.missing = List.copyOf(missing);
    }

    public List<Missing> missing() {
        return missing;
    }
}
