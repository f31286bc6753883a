package com.encore.batch.reconcile;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.operations.Fence;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.reconciliation.BeginReconciling;
import com.encore.reconciliation.CompareDays;
import com.encore.reconciliation.MatchWaiting;
import com.encore.reconciliation.ReadProvider;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Compares a business date, and every earlier one that needs it, with what the provider lists. How far it got is in the
 * rows of the days, so whoever takes it up goes on with the next page or slice.
 */
@Configuration(proxyBeanMethods = false)
class ReconcilePaymentsJob {

    @Bean
    JobDescription reconcilePaymentsDescription() {
        return new JobDescription("reconcile-payments", "결제 대사", "Reconcile payments", IdentityKind.DATE, false);
    }

    @Bean("reconcile-payments")
    Job reconcilePayments(
            Jobs jobs,
            Steps steps,
            JobDescription reconcilePaymentsDescription,
            BeginReconciling beginning,
            ReadProvider reading,
            CompareDays comparing,
            MatchWaiting payouts,
            Fence fence) {
        return jobs.of(
                reconcilePaymentsDescription,
                steps.once("begin", claim -> beginning.begin(claim.identity().asDate())),
                steps.callingUntilDone(
                        "read",
                        claim -> reading.readPage(
                                claim.identity().asDate(),
                                () -> fence.require(claim.job(), claim.identity(), claim.fence()))),
                steps.untilLessThan(
                        1,
                        "compare",
                        claim -> comparing.compareSlice(claim.identity().asDate()) ? 1 : 0),
                steps.once("payouts", claim -> payouts.match()));
    }
}
