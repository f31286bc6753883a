package com.encore.batch.settlement;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.operations.Claim;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.settlement.AddLines;
import com.encore.settlement.ForgetLines;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.SealSettlement;
import com.encore.settlement.SettlementId;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Calculates one settlement in one revision: what an earlier revision left is forgotten, lines are written a slice at a
 * time, and their sums are sealed. It books nothing; that takes two people.
 */
@Configuration(proxyBeanMethods = false)
class SettleJob {

    private static final int PLEDGES_AT_ONCE = 2_000;
    private static final int CANCELLATIONS_AT_ONCE = 500;
    private static final int LINES_AT_ONCE = 5_000;

    @Bean
    JobDescription settleDescription() {
        return new JobDescription("settle", "정산 계산", "Settle", IdentityKind.SETTLEMENT, false);
    }

    @Bean("settle")
    Job settle(
            Jobs jobs,
            Steps steps,
            JobDescription settleDescription,
            ForgetLines forgetting,
            AddLines lines,
            SealSettlement sealing) {
        return jobs.of(
                settleDescription,
                steps.untilLessThan(LINES_AT_ONCE, "forget", claim -> forgetting.forget(of(claim), LINES_AT_ONCE)),
                steps.untilLessThan(PLEDGES_AT_ONCE, "sales", claim -> lines.sold(of(claim), PLEDGES_AT_ONCE)),
                steps.untilLessThan(
                        CANCELLATIONS_AT_ONCE,
                        "cancellations",
                        claim -> lines.wentBack(of(claim), CANCELLATIONS_AT_ONCE)),
                steps.once("seal", claim -> sealing.seal(of(claim))));
    }

    private static OpenSettlement.Opened of(Claim claim) {
        return new OpenSettlement.Opened(
                new SettlementId(claim.identity().asSettlement()),
                claim.identity().asRevision());
    }
}
