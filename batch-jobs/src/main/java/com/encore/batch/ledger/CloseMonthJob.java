package com.encore.batch.ledger;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.ledger.CloseMonth;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes one month's books, in one transaction: they stand, or they are open as before. */
@Configuration(proxyBeanMethods = false)
class CloseMonthJob {

    @Bean
    JobDescription closeMonthDescription() {
        return new JobDescription("close-month", "월 마감", "Close the month", IdentityKind.MONTH, false);
    }

    @Bean("close-month")
    Job closeMonth(Jobs jobs, Steps steps, JobDescription closeMonthDescription, CloseMonth closing) {
        return jobs.of(
                closeMonthDescription,
                steps.once("freeze", claim -> closing.close(claim.identity().asMonth())));
    }
}
