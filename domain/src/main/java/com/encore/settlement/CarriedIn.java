package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What artists owe from settlements below zero, with its age and where it was taken in. */
@ReadModel
public class CarriedIn {

    private final JdbcClient jdbc;

    CarriedIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Below zero; into null while no settlement has taken it in. */
    public record Carried(
            String fromNumber,
            String title,
            long amount,
            LocalDate since,
            @Nullable String intoNumber) {}

    private static final String SELECT = """
            select f.number as from_number, j.title, c.amount, c.since, i.number as into_number
            from settlement_carry c
              join settlement f on f.id = c.from_settlement_id
              join project j on j.id = f.project_id
              left join settlement i on i.id = c.into_settlement_id
            """;

    public List<Carried> into(SettlementId settlement) {
        return jdbc.sql(SELECT + " where c.into_settlement_id = ? order by c.since, f.id")
                .param(settlement.value())
                .query(Carried.class)
                .list();
    }

    public List<Carried> openOf(MemberId artist) {
        return jdbc.sql(SELECT + " where c.artist_id = ? and c.into_settlement_id is null order by c.since, f.id")
                .param(artist.value())
                .query(Carried.class)
                .list();
    }
}
