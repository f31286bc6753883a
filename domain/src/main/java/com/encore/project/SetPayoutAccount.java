package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Fourth step: where the money goes if the project succeeds. */
@UseCase
public class SetPayoutAccount {

    private final Projects projects;
    private final PayoutAccounts accounts;
    private final Clock clock;

    SetPayoutAccount(Projects projects, PayoutAccounts accounts, Clock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Returns the version the next form is to carry. */
    public long set(MemberId artist, ProjectId id, long version, PayoutAccount account) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.edit(clock.instant());
        account.check();
        accounts.keep(id, account);
        return projects.saveAndFlush(project).version();
    }
}
