package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to a settlement, oldest first. */
@ReadModel
public class SettlementMoves {

    private final JdbcClient jdbc;

    SettlementMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A move; nobody in particular when a job made it. */
    public record Move(
            SettlementState toState,
            int revision,
            @Nullable Long byMember,
            @Nullable String byName,
            String reason,
            Instant at) {}

    public List<Move> of(SettlementId settlement) {
        return jdbc.sql("""
                        select h.to_state, h.revision, h.by_member, m.name as by_name, h.reason, h.at
                        from settlement_history h left join member m on m.id = h.by_member
                        where h.settlement_id = ? order by h.id
                        """).param(settlement.value()).query(Move.class).list();
    }
}
