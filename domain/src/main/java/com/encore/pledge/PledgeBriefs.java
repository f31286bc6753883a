package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
        return jdbc.sql("""
                        select p.number, p.member_id, j.title, j.closes_at
                        from pledge p join project j on j.id = p.project_id where p.id = ?
                        """)
                .param(id.value())
                .query((row, line) -> new Brief(
                        row.getString("number"),
                        new MemberId(row.getLong("member_id")),
                        row.getString("title"),
                        row.getObject("closes_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .single();
    }
}
