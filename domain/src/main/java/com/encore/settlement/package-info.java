/**
 * What an artist is owed for a project and why, line by line. {@link com.encore.settlement.OpenSettlement} begins one,
 * {@link com.encore.settlement.AddLines} and {@link com.encore.settlement.SealSettlement} calculate it,
 * {@link com.encore.settlement.CheckSettlement} and {@link com.encore.settlement.ApproveSettlement} take two people and
 * the figures both have seen. What it decides is booked when it is approved and changes no more, unless
 * {@link com.encore.settlement.RecallSettlement} takes the approval back before its money is on the way.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "filestore",
            "ledger",
            "money",
            "notification",
            "operations",
            "payee",
            "pledge",
            "preview",
            "project",
            "reconciliation",
            "stereotype",
            "terms",
            "time"
        })
package com.encore.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
