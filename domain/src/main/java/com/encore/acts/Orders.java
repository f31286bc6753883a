package com.encore.acts;

import com.encore.operations.OperationSettings;
import com.encore.stereotype.UseCase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets one of many equal forms through: the row decides. */
@UseCase
class Orders {

    private final JdbcClient jdbc;
    private final OperationSettings settings;

    Orders(JdbcClient jdbc, OperationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Whether this is the first time. */
    boolean begin(Order order, String action, String about) {
        try {
            jdbc.sql("""
                            insert into console_order (member_id, token, action, about, begun_at)
                            values (?, ?, ?, ?, utc_timestamp(6))
                            """)
                    .params(order.by().value(), order.token(), action, about)
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    void end(Order order, Outcome outcome) {
        jdbc.sql("""
                        update console_order set done = ?, outcome = ?, detail = ?, request_id = ?
                        where member_id = ? and token = ?
                        """)
                .param(outcome.done())
                .param(outcome.key())
                .param(outcome.detail())
                .param(outcome.request())
                .param(order.by().value())
                .param(order.token())
                .update();
    }

    /** Empty while it is being carried out. */
    Optional<Outcome> outcomeOf(Order order) {
        return jdbc.sql("""
                        select done, outcome, detail, request_id from console_order
                        where member_id = ? and token = ? and outcome is not null
                        """)
                .params(order.by().value(), order.token())
                .query(Row.class)
                .optional()
                .map(row -> new Outcome(row.done(), row.outcome(), row.detail(), row.requestId()));
    }

    /** It has been carried out for longer than a node may be silent. */
    boolean isOld(Order order) {
        return jdbc.sql("""
                        select 1 from console_order where member_id = ? and token = ?
                          and begun_at < timestampadd(second, ?, utc_timestamp(6))
                        """)
                .params(order.by().value(), order.token(), -settings.deadAfter().toSeconds())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private record Row(
            boolean done,
            String outcome,
            String detail,
            @Nullable Long requestId) {}
}
