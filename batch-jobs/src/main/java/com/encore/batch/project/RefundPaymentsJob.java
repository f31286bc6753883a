package com.encore.batch.project;

import com.encore.batch.Jobs;
import com.encore.batch.KeysetReader;
import com.encore.batch.Steps;
import com.encore.operations.Fence;
import com.encore.operations.Guards;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.project.ProjectId;
import com.encore.refund.PayBackProject;
import com.encore.refund.RefundId;
import com.encore.refund.RefundsToPay;
import com.encore.refund.TakeUpAsked;
import com.encore.stereotype.StillMine;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Pays the backers of a failed project back, each tried once. What the provider could not do at once stays due and is
 * tried again by the chore that pays single refunds back.
 */
@Configuration(proxyBeanMethods = false)
class RefundPaymentsJob {

    /** So many calls follow each other in one chunk that waiting for its slowest costs little. */
    private static final int ROUNDS = 25;

    @Bean
    JobDescription refundPaymentsDescription() {
        return new JobDescription("refund-payments", "환불", "Refund payments", IdentityKind.PROJECT, true);
    }

    @Bean("refund-payments")
    Job refundPayments(
            Jobs jobs,
            Steps steps,
            JobDescription refundPaymentsDescription,
            KeysetReader refundsToMake,
            TakeUpAsked abandoned,
            PayBackProject refunds,
            Guards guards,
            Fence fence,
            @Value("${encore.refund.workers:20}") int atOnce) {
        return jobs.of(
                refundPaymentsDescription,
                steps.once("take-up", claim -> {
                    if (guards.followsDeadOwner(claim.job(), claim.identity(), claim.fence())) {
                        abandoned.takeUp(new ProjectId(claim.identity().asProject()));
                    }
                }),
                steps.callingTogether(
                        "refund",
                        atOnce * ROUNDS,
                        refundsToMake,
                        (ids, claim) -> refunds.pay(
                                ids.stream().map(RefundId::new).toList(),
                                StillMine.during(
                                        claim.request(),
                                        () -> fence.require(claim.job(), claim.identity(), claim.fence())))));
    }

    @Bean
    @StepScope
    KeysetReader refundsToMake(RefundsToPay refunds, @Value("#{jobParameters['project']}") long project) {
        return new KeysetReader((last, most) -> refunds.after(new ProjectId(project), last, most).stream()
                .map(RefundId::value)
                .toList());
    }
}
