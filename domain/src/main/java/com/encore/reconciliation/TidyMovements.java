package com.encore.reconciliation;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets what the provider told of days long compared. What an open difference is about stays, what finance asked for by
 * itself, and what a pledge that is not settled yet will be proved by. A day compared again is read anew.
 */
@UseCase
public class TidyMovements {

    /** Of days before one, what nothing needs any more. */
    public static final String OLD = """
            provider_movement m
              join reconciled_day d on d.business_date = m.business_date and d.phase = 'DONE' and not d.again
              left join payment y on y.number = m.payment_number
              left join pledge g on g.id = y.pledge_id
            where m.business_date < ? and not m.asked_for
              and (g.id is null or g.state in ('SETTLED', 'REFUNDED', 'EXPIRED', 'RELEASED'))
              and not exists (
                select 1 from difference f where f.payment_number = m.payment_number and f.state in ('OPEN', 'TAKEN'))
              and not exists (
                select 1 from difference f where f.business_date = m.business_date and f.movement = m.movement
                  and f.external_id = m.external_id and f.state in ('OPEN', 'TAKEN'))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TidyMovements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns how many were forgotten. Their days are locked first, as by whoever compares them. */
    public int forget(LocalDate before, int most) {
        List<Old> old = jdbc.sql("select m.id, m.business_date from " + OLD
                        + " order by m.business_date, m.id limit ? for update of d")
                .params(before, most)
                .query(Old.class)
                .list();
        if (!old.isEmpty()) {
            jdbc.sql("update reconciled_day set tidied_at = :now where business_date in (:days)")
                    .param("now", clock.instant())
                    .param(
                            "days",
                            old.stream().map(Old::businessDate).distinct().toList())
                    .update();
            jdbc.sql("delete from provider_movement where id in (:ids)")
                    .param("ids", old.stream().map(Old::id).toList())
                    .update();
        }
        return old.size();
    }

    private record Old(long id, LocalDate businessDate) {}
}
