package com.encore.batch;

import com.encore.operations.Claim;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.NodeId;
import java.util.Objects;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/** The claim a run works under, as its parameters carry it. Only the identity tells one job instance from another. */
public final class Run {

    private static final String FENCE = "fence";
    private static final String REQUEST = "request";
    private static final String NODE = "node";

    private Run() {}

    public static JobParameters parametersOf(Claim claim) {
        return new JobParametersBuilder(identifying(claim.identity()))
                .addLong(FENCE, claim.fence(), false)
                .addLong(REQUEST, claim.request(), false)
                .addString(NODE, claim.owner().value(), false)
                .toJobParameters();
    }

    public static JobParameters identifying(Identity identity) {
        String name = identity.kind().parameter();
        JobParametersBuilder parameters = new JobParametersBuilder();
        JobParametersBuilder identified = switch (identity.kind()) {
            case PROJECT -> parameters.addLong(name, identity.asProject());
            case EXPORT -> parameters.addLong(name, identity.asExport());
            case DATE, MINUTE, SETTLEMENT, MONTH -> parameters.addString(name, identity.value());
        };
        return identified.toJobParameters();
    }

    public static Claim claim(StepExecution step) {
        return claim(step.getJobExecution());
    }

    public static Claim claim(JobExecution execution) {
        JobParameters parameters = execution.getJobParameters();
        for (IdentityKind kind : IdentityKind.values()) {
            if (parameters.getParameter(kind.parameter()) != null) {
                Object value = Objects.requireNonNull(parameters.getParameter(kind.parameter()))
                        .value();
                return new Claim(
                        execution.getJobInstance().getJobName(),
                        Identity.of(kind, String.valueOf(value)),
                        Objects.requireNonNull(parameters.getLong(FENCE)),
                        new NodeId(Objects.requireNonNull(parameters.getString(NODE))),
                        Objects.requireNonNull(parameters.getLong(REQUEST)));
            }
        }
        throw new IllegalStateException("no identity in " + parameters);
    }
}
