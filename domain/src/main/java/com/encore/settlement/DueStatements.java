package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approved settlements whose statements are not all written. */
@ReadModel
public class DueStatements {

    private final JdbcClient jdbc;

    DueStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OpenSettlement.Opened> oldest(int most) {
        return jdbc.sql("""
                        select id, revision from settlement
                        where statements_at is null and approved_at is not null order by approved_at, id limit ?
                        """).param(most).query(Row.class).list().stream()
                .map(row -> new OpenSettlement.Opened(new SettlementId(row.id()), row.revision()))
                .toList();
    }

    private record Row(long id, int revision) {}
}
