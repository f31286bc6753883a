package com.encore.batch.export;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.export.RequestExport;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes one export. Whatever ends a run, the next one makes the file from its beginning. */
@Configuration(proxyBeanMethods = false)
class MakeExportJob {

    @Bean
    JobDescription makeExportDescription() {
        return new JobDescription(RequestExport.JOB, "장부 내보내기", "Make an export", IdentityKind.EXPORT, false);
    }

    @Bean("make-export")
    Job makeExport(Jobs jobs, Steps steps, JobDescription makeExportDescription, MakeExport making) {
        return jobs.of(makeExportDescription, steps.lengthy("make", making::make));
    }
}
