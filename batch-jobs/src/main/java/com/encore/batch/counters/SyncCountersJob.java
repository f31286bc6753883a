package com.encore.batch.counters;

import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.counter.FoldCounters;
import com.encore.counter.RankProjects;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Folds what Redis has counted into the database and ranks by it. Which slices are in is written down with them, so a
 * run that died is simply followed by the next minute's, and two at once count once.
 */
@Configuration(proxyBeanMethods = false)
class SyncCountersJob {

    @Bean
    JobDescription syncCountersDescription() {
        return new JobDescription("sync-counters", "조회·좋아요 집계", "Sync counters", IdentityKind.MINUTE, false);
    }

    @Bean("sync-counters")
    Job syncCounters(
            Jobs jobs,
            Steps steps,
            JobDescription syncCountersDescription,
            FoldCounters counters,
            RankProjects ranking) {
        return jobs.of(
                syncCountersDescription,
                steps.onceWithoutTransaction("fold", claim -> counters.fold()),
                steps.once("rank", claim -> ranking.rank()));
    }
}
