package com.encore.scheduler;

import org.jspecify.annotations.Nullable;
import org.quartz.JobPersistenceException;
import org.springframework.scheduling.quartz.LocalDataSourceJobStore;

/**
 * Spring's job store leaves transactions to its callers, and ours have none on these tables: each statement would commit
 * alone and let go of Quartz's lock. A node that died halfway would leave half a trigger, over which every node stumbles
 * from then on. Here each change is one transaction under the lock.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as Quartz declares it
public final class WholeTriggers extends LocalDataSourceJobStore {

    @Override
    protected @Nullable Object executeInLock(@Nullable String lock, TransactionCallback change)
            throws JobPersistenceException {
        return executeInNonManagedTXLock(lock, change, null);
    }
}
