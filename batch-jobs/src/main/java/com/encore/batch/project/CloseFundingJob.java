package com.encore.batch.project;

import com.encore.batch.Jobs;
import com.encore.batch.KeysetReader;
import com.encore.batch.Steps;
import com.encore.closing.InFlight;
import com.encore.closing.UnsettledPledges;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.payment.PaymentId;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What happens at a project's deadline, in the order it has to: nothing new is taken, what is in flight is asked about,
 * the ledger decides, every pledge hears of it, and money that goes back starts going.
 */
@Configuration(proxyBeanMethods = false)
class CloseFundingJob {

    private static final int CALLS_AT_ONCE = 8;
    private static final int PLEDGES_PER_CHUNK = 100;

    @Bean
    JobDescription closeFundingDescription() {
        return new JobDescription("close-funding", "펀딩 마감", "Close funding", IdentityKind.PROJECT, true);
    }

    @Bean("close-funding")
    Job closeFunding(
            Jobs jobs,
            Steps steps,
            JobDescription closeFundingDescription,
            ClosingSteps closing,
            KeysetReader paymentsToAskAbout,
            KeysetReader pledgesToSettle) {
        return jobs.decidingFirst(
                closeFundingDescription,
                List.of(
                        steps.once("begin", closing::begin),
                        steps.calling("ask", CALLS_AT_ONCE, paymentsToAskAbout, closing::ask),
                        steps.once("decide", closing::decide)),
                steps.each("settle", PLEDGES_PER_CHUNK, pledgesToSettle, closing::settle),
                steps.once("finish", closing::finish),
                steps.onceWithoutTransaction("pay-back", closing::payBack));
    }

    @Bean
    @StepScope
    KeysetReader paymentsToAskAbout(InFlight payments, @Value("#{jobParameters['project']}") long project) {
        return new KeysetReader((last, most) -> payments.after(new ProjectId(project), last, most).stream()
                .map(PaymentId::value)
                .toList());
    }

    @Bean
    @StepScope
    KeysetReader pledgesToSettle(UnsettledPledges pledges, @Value("#{jobParameters['project']}") long project) {
        return new KeysetReader((last, most) -> pledges.after(new ProjectId(project), last, most).stream()
                .map(PledgeId::value)
                .toList());
    }
}
