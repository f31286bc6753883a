package com.encore.project;

import com.encore.stereotype.Refusal;
import java.util.List;

/** A step was not saved because of the fields listed, all at once so that they can be mended at once. */
public final class FieldsRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldRefusal> refusals;

    FieldsRefused(List<FieldRefusal> refusals) {
        super(Kind.INVALID, "fields-refused", refusals.size());
        this.refusals = List.copyOf(refusals);
    }

    public List<FieldRefusal> refusals() {
        return refusals;
    }
}
