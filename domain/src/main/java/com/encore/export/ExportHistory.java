package com.encore.export;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every move of an export: from where to where, who, why, when. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExportHistory {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(Export export, @Nullable ExportState from, @Nullable MemberId by, String reason) {
        jdbc.sql("""
                        insert into export_history (export_id, from_state, to_state, by_member, reason, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(export.id().value())
                .param(from == null ? null : from.name())
                .param(export.state().name())
                .param(by == null ? null : by.value())
                .param(reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST))
                .param(clock.instant())
                .update();
    }
}
