package com.encore.batch.settlement;

import com.encore.batch.Jobs;
import com.encore.batch.KeysetReader;
import com.encore.batch.Steps;
import com.encore.operations.Fence;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.pledge.PledgeId;
import com.encore.reports.statement.WriteStatements;
import com.encore.settlement.MarkPledgesSettled;
import com.encore.settlement.PledgesToMark;
import com.encore.settlement.SettlementId;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows an approval: sales hear that they are settled, and the artist's statements are written, each once. */
@Configuration(proxyBeanMethods = false)
class WriteStatementsJob {

    private static final int PLEDGES_PER_CHUNK = 500;

    @Bean
    JobDescription writeStatementsDescription() {
        return new JobDescription("write-statements", "정산 명세서", "Write statements", IdentityKind.SETTLEMENT, false);
    }

    @Bean("write-statements")
    Job writeStatements(
            Jobs jobs,
            Steps steps,
            JobDescription writeStatementsDescription,
            KeysetReader pledgesToTell,
            MarkPledgesSettled marking,
            WriteStatements statements,
            Fence fence) {
        return jobs.of(
                writeStatementsDescription,
                steps.each(
                        "mark",
                        PLEDGES_PER_CHUNK,
                        pledgesToTell,
                        (ids, claim) ->
                                marking.mark(ids.stream().map(PledgeId::new).toList())),
                steps.onceWithoutTransaction(
                        "write",
                        claim -> statements.write(
                                new SettlementId(claim.identity().asSettlement()),
                                () -> fence.require(claim.job(), claim.identity(), claim.fence()))));
    }

    @Bean
    @StepScope
    KeysetReader pledgesToTell(PledgesToMark pledges, @Value("#{jobParameters['settlement']}") String identity) {
        SettlementId settlement =
                new SettlementId(Identity.of(IdentityKind.SETTLEMENT, identity).asSettlement());
        return new KeysetReader((last, most) -> pledges.after(settlement, last, most).stream()
                .map(PledgeId::value)
                .toList());
    }
}
