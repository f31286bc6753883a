package com.encore.operations;

import com.encore.stereotype.UseCase;
import org.jspecify.annotations.Nullable;

/** Puts a command and what came of it into the audit trail. */
@UseCase
public class RecordCommand {

    private final OperationAudit audit;

    RecordCommand(OperationAudit audit) {
        this.audit = audit;
    }

    public void record(
            String action,
            String job,
            @Nullable Identity identity,
            @Nullable Long execution,
            NodeId node,
            Requester by,
            String outcome) {
        audit.write(action, job, identity, execution, by.member(), node, by.reason(), outcome);
    }
}
