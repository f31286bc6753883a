/**
 * What happens at a deadline, step by step: {@link com.encore.closing.BeginClosing}, {@link com.encore.closing.InFlight}
 * with {@link com.encore.closing.ResolveInFlight}, {@link com.encore.closing.DecideResult},
 * {@link com.encore.closing.UnsettledPledges} with {@link com.encore.closing.Aftermath}, and
 * {@link com.encore.closing.FinishClosing}. Each may be called again at any time and by anybody.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "money",
            "notification",
            "operations",
            "payment",
            "pledge",
            "preview",
            "project",
            "refund",
            "stereotype"
        })
package com.encore.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
