package com.encore.ledger;

import com.encore.money.Won;
import com.encore.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** One line of an entry. Positive debits, negative credits. */
public record Posting(Account account, @Nullable ProjectId project, long amount) {

    public static Posting debit(Account account, ProjectId project, Won amount) {
        return new Posting(account, project, amount.amount());
    }

    public static Posting credit(Account account, ProjectId project, Won amount) {
        return new Posting(account, project, -amount.amount());
    }

    /** Of no project. */
    public static Posting debit(Account account, Won amount) {
        return new Posting(account, null, amount.amount());
    }

    public static Posting credit(Account account, Won amount) {
        return new Posting(account, null, -amount.amount());
    }
}
