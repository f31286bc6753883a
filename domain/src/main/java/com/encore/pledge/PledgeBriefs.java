package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The few words letters and lists need of a pledge. */
@ReadModel
public class PledgeBriefs {

    /** Whose pledge, for what. */
    public record Brief(String number, MemberId member, String project, Instant closesAt) {}

    private final JdbcClient jdbc;

    PledgeBriefs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Brief of(PledgeId id) {
        Row row = jdbc.sql("""
                        select p.number, p.member_id, j.title, j.closes_at
                        from pledge p join project j on j.id = p.project_id where p.id = ?
                        """).param(id.value()).query(Row.class).single();
        return new Brief(row.number(), new MemberId(row.memberId()), row.title(), row.closesAt());
    }

    private record Row(String number, long memberId, String title, Instant closesAt) {}
}
