/**
 * How settlements leave our account. {@link com.encore.payout.MakeBatch} plans, a second person confirms with
 * {@link com.encore.payout.ConfirmBatch}, {@link com.encore.payout.TakeBankFile} is what the bank is given, and
 * {@link com.encore.payout.RecordResults} is what it answers. Lock order: batch, settlements by id, payouts by id; whoever
 * changes a payout holds its batch.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "ledger",
            "money",
            "notification",
            "payee",
            "privacy",
            "project",
            "settlement",
            "stereotype",
            "terms",
            "time"
        })
package com.encore.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
