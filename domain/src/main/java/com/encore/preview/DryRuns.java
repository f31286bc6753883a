package com.encore.preview;

import com.encore.operations.Identity;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every dry run there is. */
@Component
public class DryRuns {

    private final List<DryRun> all;

    DryRuns(ObjectProvider<DryRun> all) {
        this.all = all.stream().toList();
    }

    /** Empty for a job that has none. */
    public Optional<Preview> of(String job, Identity identity) {
        return all.stream().filter(each -> each.job().equals(job)).findFirst().map(each -> each.of(identity));
    }

    public boolean knows(String job) {
        return all.stream().anyMatch(each -> each.job().equals(job));
    }

    /** What a run of a job that has a dry run is bound to. */
    public Preview required(String job, Identity identity) {
        return of(job, identity).orElseThrow(() -> new CannotBePreviewed(job));
    }
}
