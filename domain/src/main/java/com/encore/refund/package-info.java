/**
 * What is owed back, why, and how far it got. {@link com.encore.refund.CancelPledge} makes one,
 * {@link com.encore.refund.OweForProject} those of a project that came to nothing;
 * {@link com.encore.refund.PayBack} carries one out, {@link com.encore.refund.PayBackProject} and
 * {@link com.encore.refund.PayBackDue} many at once. What cannot go on by itself is parked with a
 * {@link com.encore.refund.ParkKind}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "money",
            "notification",
            "operations",
            "payment",
            "pledge",
            "preview",
            "project",
            "stereotype"
        })
package com.encore.refund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
