package com.encore.web.artist;

import com.encore.project.FundingTerms;
import com.encore.project.ProjectView;
import com.encore.web.format.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Second step as typed. */
record FundingForm(long version, String goal, String opensAt, String closesAt) {

    FundingForm(long version, @Nullable String goal, @Nullable String opensAt, @Nullable String closesAt) {
        this.version = version;
        this.goal = Typed.text(goal);
        this.opensAt = Typed.text(opensAt);
        this.closesAt = Typed.text(closesAt);
    }

    static FundingForm of(ProjectView project, Formats formats) {
        return new FundingForm(
                project.version(),
                project.totals().goal().isZero()
                        ? ""
                        : Long.toString(project.totals().goal().amount()),
                project.opensAt() == null ? "" : formats.localInput(project.opensAt()),
                project.closesAt() == null ? "" : formats.localInput(project.closesAt()));
    }

    FundingTerms terms(BindingResult faults) {
        return new FundingTerms(
                Typed.won(faults, "goal", goal),
                Typed.moment(faults, "opensAt", opensAt),
                Typed.moment(faults, "closesAt", closesAt));
    }
}
