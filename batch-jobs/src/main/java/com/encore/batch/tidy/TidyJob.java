package com.encore.batch.tidy;

import com.encore.acts.TidyOrders;
import com.encore.batch.Jobs;
import com.encore.batch.Steps;
import com.encore.export.ExpireExports;
import com.encore.filestore.TidyFiles;
import com.encore.notification.TidyMessages;
import com.encore.operations.Claim;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobDescription;
import com.encore.operations.TidyNodes;
import com.encore.operations.TidyRuns;
import com.encore.payment.TidyWebhooks;
import com.encore.reconciliation.TidyMovements;
import com.encore.time.Seoul;
import com.encore.watch.TidyWatch;
import java.time.Instant;
import java.time.Period;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws away, a little at a time, what is older than is worth keeping on the day it is about. */
@Configuration(proxyBeanMethods = false)
class TidyJob {

    private static final int AT_ONCE = 200;
    static final Period NODES = Period.ofDays(7);
    static final Period FILES_NOBODY_KEEPS = Period.ofDays(1);

    private final Period keep;
    private final Period keepExports;
    private final Period keepMovements;

    TidyJob(
            @Value("${encore.tidy.keep:90d}") Period keep,
            @Value("${encore.export.keep:90d}") Period keepExports,
            @Value("${encore.tidy.keep-movements:400d}") Period keepMovements) {
        this.keep = keep;
        this.keepExports = keepExports;
        this.keepMovements = keepMovements;
    }

    @Bean
    JobDescription tidyDescription() {
        return new JobDescription("tidy", "정리", "Tidy up", IdentityKind.DATE, false);
    }

    @Bean("tidy")
    Job tidy(
            Jobs jobs,
            Steps steps,
            JobDescription tidyDescription,
            TidyRuns runs,
            TidyNodes nodes,
            TidyOrders orders,
            TidyWatch watch,
            TidyMessages messages,
            TidyWebhooks webhooks,
            TidyMovements movements,
            ExpireExports exports,
            TidyFiles files) {
        return jobs.of(
                tidyDescription,
                steps.untilLessThan(AT_ONCE, "runs", claim -> runs.forget(before(claim, keep), AT_ONCE)),
                steps.untilLessThan(AT_ONCE, "nodes", claim -> nodes.forget(before(claim, NODES), AT_ONCE)),
                steps.untilLessThan(AT_ONCE, "orders", claim -> orders.forget(before(claim, keep), AT_ONCE)),
                steps.untilLessThan(AT_ONCE, "watch", claim -> watch.forget(before(claim, keep), AT_ONCE)),
                steps.untilLessThan(AT_ONCE, "messages", claim -> messages.forget(before(claim, keep), AT_ONCE)),
                steps.untilLessThan(AT_ONCE, "webhooks", claim -> webhooks.forget(before(claim, keep), AT_ONCE)),
                steps.untilLessThan(
                        AT_ONCE,
                        "movements",
                        claim -> movements.forget(claim.identity().asDate().minus(keepMovements), AT_ONCE)),
                steps.untilLessThan(AT_ONCE, "exports", claim -> exports.expire(before(claim, keepExports), AT_ONCE)),
                steps.untilLessThan(1, "files", claim -> files.forget(before(claim, FILES_NOBODY_KEEPS))));
    }

    private static Instant before(Claim claim, Period age) {
        return Seoul.startOf(claim.identity().asDate().minus(age));
    }
}
