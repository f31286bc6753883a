package com.encore.payout;

import com.encore.money.Won;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementState;
import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits to be paid, the one due first on top, and what is held back and why. */
@ReadModel
public class DuePayouts {

    private static final String SELECT = """
            select s.id, s.number, j.title, j.artist_name, s.state, s.held_reason, s.due_on, s.net
            from settlement s join project j on j.id = s.project_id
            """;

    private static final String NEXT = """
              and s.due_on >= :due and (s.due_on > :due or s.id > :id)
            order by s.due_on, s.id limit :limit
            """;

    private static final String WAITING = """
              and s.due_on <= :until
              and not exists (select 1 from payout p where p.living = 1 and p.settlement_id = s.id)
            """;

    private final JdbcClient jdbc;
    private final FactsOfPay facts;
    private final Hindrances hindrances;

    DuePayouts(JdbcClient jdbc, FactsOfPay facts, Hindrances hindrances) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.hindrances = hindrances;
    }

    /** How many wait and what they come to. */
    public record Sum(int count, long total) {}

    /** In no batch yet, due on this day or before. */
    public Listed<DueView> by(LocalDate until, @Nullable PageKey after, int size) {
        String sql = "(" + SELECT + "where s.state = 'APPROVED'" + WAITING + NEXT + ") union all (" + SELECT
                + "where s.state = 'BOUNCED'" + WAITING + NEXT + ") order by due_on, id limit :limit";
        return listed(jdbc.sql(sql).param("until", until), after, size);
    }

    /** Approved, and kept by somebody from being paid. */
    public Listed<DueView> held(@Nullable PageKey after, int size) {
        return listed(
                jdbc.sql(SELECT + "where s.state = 'HELD' and s.held_from in ('APPROVED', 'BOUNCED')" + NEXT),
                after,
                size);
    }

    public Sum sum(LocalDate until) {
        return jdbc.sql("""
                        select count(*) as count, coalesce(sum(s.net), 0) as total from settlement s
                        where s.state in ('APPROVED', 'BOUNCED')
                        """ + WAITING).param("until", until).query(Sum.class).single();
    }

    private Listed<DueView> listed(JdbcClient.StatementSpec statement, @Nullable PageKey after, int size) {
        List<Row> rows = statement
                .param("due", LocalDate.ofEpochDay(after == null ? 0 : after.key()))
                .param("id", after == null ? 0 : after.id())
                .param("limit", size + 1)
                .query(Row.class)
                .list();
        KnownFacts known =
                facts.of(rows.stream().map(row -> new SettlementId(row.id())).toList());
        Hindrances.Today today = hindrances.today();
        return Listed.of(
                rows.stream()
                        .map(row -> row.view(
                                today.of(known.of(new SettlementId(row.id()))).orElse(null)))
                        .toList(),
                size,
                view -> new PageKey(view.dueOn().toEpochDay(), view.id().value()));
    }

    private record Row(
            long id,
            String number,
            String title,
            String artistName,
            SettlementState state,
            @Nullable String heldReason,
            LocalDate dueOn,
            long net) {

        DueView view(@Nullable Hindrance hindrance) {
            return new DueView(
                    new SettlementId(id), number, title, artistName, state, heldReason, dueOn, Won.of(net), hindrance);
        }
    }
}
