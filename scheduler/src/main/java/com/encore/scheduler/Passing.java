package com.encore.scheduler;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Failures that say nothing of the work and are over in a moment: a lock lost or waited for too long, no connection to be
 * had, a connection lost.
 */
final class Passing {

    private Passing() {}

    static boolean is(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof TransientDataAccessException
                    || each instanceof RecoverableDataAccessException
                    || each instanceof CannotGetJdbcConnectionException
                    || each instanceof CannotCreateTransactionException
                    || each instanceof SQLTransientException
                    || each instanceof SQLRecoverableException) {
                return true;
            }
        }
        return false;
    }
}
