package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an artist still gets, what they got, and what they owe from settlements below zero. */
@ReadModel
public class OwedToArtist {

    private final JdbcClient jdbc;

    OwedToArtist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Being reckoned is what nobody has approved yet and may still change; owing is zero or below. */
    public record Owed(long reckoned, long approved, long paid, long owing) {}

    public Owed of(MemberId artist) {
        return jdbc.sql("""
                        select
                          coalesce(sum(if(approved_at is null, net, 0)), 0) as reckoned,
                          coalesce(sum(if(approved_at is not null and state not in ('PAID', 'CARRIED'), net, 0)), 0) as approved,
                          coalesce(sum(if(state = 'PAID', net, 0)), 0) as paid,
                          (select coalesce(sum(c.amount), 0) from settlement_carry c
                           where c.artist_id = :artist and c.into_settlement_id is null) as owing
                        from settlement where artist_id = :artist
                        """).param("artist", artist.value()).query(Owed.class).single();
    }
}
