package com.encore.settlement;

import com.encore.project.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What artists owe from settlements below zero. Each is taken into one later settlement of the same artist. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Carries {

    private final JdbcClient jdbc;

    Carries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An amount below zero, the project it comes from and since when it is owed. */
    record Carried(ProjectId project, long amount, LocalDate since) {}

    /** Takes all that are open. Another settlement that asks at the same time waits, and finds none. */
    long takeInto(Settlement settlement) {
        jdbc.sql("""
                        update settlement_carry set into_settlement_id = ?
                        where artist_id = ? and into_settlement_id is null
                        """)
                .params(settlement.id().value(), settlement.artist().value())
                .update();
        return takenInto(settlement).stream().mapToLong(Carried::amount).sum();
    }

    /** For a settlement that is calculated anew. */
    void giveBack(Settlement settlement) {
        jdbc.sql("update settlement_carry set into_settlement_id = null where into_settlement_id = ?")
                .param(settlement.id().value())
                .update();
    }

    List<Carried> takenInto(Settlement settlement) {
        return takenInto(settlement.id(), jdbc);
    }

    static List<Carried> takenInto(SettlementId settlement, JdbcClient jdbc) {
        return jdbc.sql("""
                        select s.project_id, c.amount, c.since
                        from settlement_carry c join settlement s on s.id = c.from_settlement_id
                        where c.into_settlement_id = ? order by c.from_settlement_id
                        """).param(settlement.value()).query(Row.class).list().stream()
                .map(row -> new Carried(new ProjectId(row.projectId()), row.amount(), row.since()))
                .toList();
    }

    /** What is owed on keeps the age of the oldest it took in. */
    void carryOn(Settlement settlement, LocalDate today) {
        LocalDate since = takenInto(settlement).stream()
                .map(Carried::since)
                .min(LocalDate::compareTo)
                .orElse(today);
        jdbc.sql("insert into settlement_carry (from_settlement_id, artist_id, amount, since) values (?, ?, ?, ?)")
                .params(
                        settlement.id().value(),
                        settlement.artist().value(),
                        settlement.figures().net(),
                        since)
                .update();
    }

    private record Row(long projectId, long amount, LocalDate since) {}
}
