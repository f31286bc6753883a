package com.encore.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as its artist and its reviewers see it: with what it lacks, where it is paid, why it came back. */
public record DraftView(
        ProjectView project,
        @Nullable PayoutAccountView payoutAccount,
        List<Missing> missing,
        @Nullable String returnedBecause) {

    public boolean complete() {
        return missing.isEmpty();
    }

    public boolean complete(WizardStep step) {
        return missing.stream().noneMatch(each -> each.step() == step);
    }
}
