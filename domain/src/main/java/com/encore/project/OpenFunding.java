package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import org.jspecify.annotations.Nullable;

/** Opens one approved project whose start has come. Nobody in particular opens what its trigger opens. */
@UseCase
public class OpenFunding {

    private final Opening opening;

    OpenFunding(Opening opening) {
        this.opening = opening;
    }

    public void open(ProjectId id, @Nullable MemberId by) {
        opening.open(id, by);
    }
}
