package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;

/** Fourth step: where the money goes if the project succeeds. */
@UseCase
public class SetPayoutAccount {

    private final Projects projects;
    private final PayoutAccounts accounts;

    SetPayoutAccount(Projects projects, PayoutAccounts accounts) {
        this.projects = projects;
        this.accounts = accounts;
    }

    /** Returns the version the next form is to carry. */
    public long set(MemberId artist, ProjectId id, long version, PayoutAccount account) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.edit();
        account.check();
        accounts.keep(id, account);
        projects.flush();
        return project.version();
    }
}
