package com.encore.preview;

import com.encore.operations.Identity;

/** What a run of a job would do, reckoned beside the job's own rules and changing nothing. One bean per job that has it. */
public interface DryRun {

    String job();

    Preview of(Identity identity);
}
