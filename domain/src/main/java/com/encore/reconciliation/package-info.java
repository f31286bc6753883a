/**
 * Our payments and refunds against what the payment provider says moved, a business date at a time.
 * {@link com.encore.reconciliation.BeginReconciling}, {@link com.encore.reconciliation.ReadProvider} and
 * {@link com.encore.reconciliation.CompareDays} are a night's work in that order; every difference stays until somebody of
 * finance settles it or it is gone. {@link com.encore.reconciliation.OpenDifferences} and
 * {@link com.encore.reconciliation.Reconciled} tell others what a project still waits for. What the provider pays out is
 * compared with the bank by files: {@link com.encore.reconciliation.ImportProviderPayouts} and
 * {@link com.encore.reconciliation.ImportBankLines}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "audit", "ledger", "money", "payment", "project", "stereotype", "time"})
package com.encore.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
