package com.encore.scheduler;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/**
 * What fails a chunk and never the work: a lock lost or waited for too long, no connection free in time, a connection
 * lost on the way. Spring counts the last two among what does not pass, though the next connection may well do.
 */
final class PassingTrouble {

    private PassingTrouble() {}

    static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof TransientDataAccessException
                    || each instanceof SQLException sql && isOfTheConnection(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheConnection(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException;
    }
}
