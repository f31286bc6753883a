package com.encore.operations;

import com.encore.stereotype.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves word for the owner of a run to stop: at its next chunk, or before it begins. */
@UseCase
public class WantStop {

    private final JdbcClient jdbc;

    WantStop(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there was somebody to leave word for. */
    public boolean want(long execution, Requester by) {
        return jdbc.sql("""
                        update run_request set stop_wanted_at = coalesce(stop_wanted_at, utc_timestamp(6)),
                          stop_wanted_by = coalesce(stop_wanted_by, ?)
                        where execution_id = ? and ended_at is null
                        """)
                        .param(by.member() == null ? null : by.member().value())
                        .param(execution)
                        .update()
                == 1;
    }

    /** The same for a run that may not have begun. */
    public boolean wantRequested(long request, Requester by) {
        return jdbc.sql("""
                        update run_request set stop_wanted_at = coalesce(stop_wanted_at, utc_timestamp(6)),
                          stop_wanted_by = coalesce(stop_wanted_by, ?)
                        where id = ? and ended_at is null
                        """)
                        .param(by.member() == null ? null : by.member().value())
                        .param(request)
                        .update()
                == 1;
    }
}
