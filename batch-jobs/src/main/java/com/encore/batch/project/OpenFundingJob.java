package com.encore.batch.project;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.project.OpenDueProjects;
import com.encore.project.ProjectId;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens one approved project at its start. */
@Configuration(proxyBeanMethods = false)
class OpenFundingJob {

    @Bean
    JobDescription openFundingDescription() {
        return new JobDescription("open-funding", "펀딩 시작", "Open funding", IdentityKind.PROJECT, false);
    }

    @Bean("open-funding")
    Job openFunding(Jobs jobs, Steps steps, OpenDueProjects opening, JobDescription openFundingDescription) {
        return jobs.decidingFirst(
                openFundingDescription,
                List.of(steps.once(
                        "open",
                        claim ->
                                opening.openIfDue(new ProjectId(claim.identity().asProject())))));
    }
}
