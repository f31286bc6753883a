package com.encore.watch;

import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail, newest first, by who, what, which job, which settlement and when. */
@ReadModel
public class AuditList {

    private static final String SELECT = """
            select a.place, a.at, a.member_id, m.name as member_name, a.approved_by, s.name as approver_name, a.node,
              a.action, a.job_name, a.identity, a.execution_id,
              (select max(r.id) from run_request r where r.execution_id = a.execution_id) as run,
              a.thing_kind, a.thing, a.settlement_id, t.number as settlement_number, a.amount, a.reason, a.outcome,
              a.prev_hash, a.hash, a.seal
            from operation_audit a
              left join member m on m.id = a.member_id
              left join member s on s.id = a.approved_by
              left join settlement t on t.id = a.settlement_id
            where a.place is not null
            """;

    /** More entries than are ever written while two nodes' clocks disagree. */
    private static final int APART = 1_000;

    private final JdbcClient jdbc;

    AuditList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before the place of the last entry that was shown */
    public List<AuditEntry> of(AuditFilter filter, @Nullable Long before, int most) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("most", most);
        String conditions = String.join("", conditions(filter, before, parameters));
        return jdbc.sql(SELECT + conditions + " order by a.place desc limit :most")
                .params(parameters)
                .query(AuditEntry.class)
                .list();
    }

    /** Everything that was ever done, for choosing from. */
    public List<String> actions() {
        return jdbc.sql("select distinct action from operation_audit order by action")
                .query(String.class)
                .list();
    }

    private static List<String> conditions(AuditFilter filter, @Nullable Long before, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.who() != null) {
            conditions.add(" and (a.member_id = :who or a.approved_by = :who)");
            parameters.put("who", filter.who().value());
        }
        if (filter.action() != null) {
            conditions.add(" and a.action = :action");
            parameters.put("action", filter.action());
        }
        if (filter.job() != null) {
            conditions.add(" and a.job_name = :job");
            parameters.put("job", filter.job());
        }
        if (filter.settlement() != null) {
            conditions.add(" and a.settlement_id in (select id from settlement where number = :settlement"
                    + " union all select id from settlement where id = :id)");
            parameters.put("settlement", ascii(filter.settlement()));
            parameters.put("id", filter.settlement().matches("\\d{1,18}") ? Long.parseLong(filter.settlement()) : 0);
        }
        days(filter, conditions, parameters);
        if (before != null) {
            conditions.add(" and a.place < :before");
            parameters.put("before", before);
        }
        return conditions;
    }

    /** Places follow time but for the clocks of two nodes, so days are found by time and read in the order of places. */
    private static void days(AuditFilter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.from() != null) {
            conditions.add(" and a.at >= :from and a.place >= " + placeAt(":from", "a.place") + " - " + APART);
            parameters.put("from", Seoul.startOf(filter.from()));
        }
        if (filter.until() != null) {
            conditions.add(" and a.at < :until and a.place <= " + placeAt(":until", "a.place") + " + " + APART);
            parameters.put("until", Seoul.startOf(filter.until().plusDays(1)));
        }
    }

    private static String placeAt(String moment, String orElse) {
        return "coalesce((select f.place from operation_audit f where f.at >= " + moment
                + " order by f.at, f.place limit 1), " + orElse + ")";
    }

    /** The column holds nothing else and could not even be compared with it. */
    private static String ascii(String text) {
        return text.chars().allMatch(letter -> letter < 128) ? text : "";
    }
}
