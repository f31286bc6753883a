package com.encore.payee;

import com.encore.project.PayoutAccount;

/** Which account a profile is to have. */
public sealed interface AccountChoice {

    /** The one it has. */
    record Kept() implements AccountChoice {}

    /** The one the artist gave for the latest of their projects. */
    record OfLatestProject() implements AccountChoice {}

    /** Another. */
    record Given(PayoutAccount account) implements AccountChoice {}
}
