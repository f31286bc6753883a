package com.encore.ledger;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the books entry by entry. */
@ReadModel
public class Journal {

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries of these facts, in the order they were booked; facts that were not booked are left out. */
    public List<JournalEntry> of(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Row>> entries = jdbc.sql("""
                        select e.id, e.kind, e.business_key, e.occurred_at, a.code, p.amount
                        from journal_entry e join posting p on p.entry_id = e.id join account a on a.id = p.account_id
                        where e.business_key in (:keys) order by e.id, p.id
                        """).param("keys", businessKeys).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        return entries.values().stream().map(Journal::entry).toList();
    }

    private static JournalEntry entry(List<Row> rows) {
        Row first = rows.getFirst();
        return new JournalEntry(
                first.kind(),
                first.businessKey(),
                first.occurredAt(),
                rows.stream()
                        .map(row -> new JournalEntry.Side(Account.valueOf(row.code()), row.amount()))
                        .toList());
    }

    private record Row(long id, String kind, String businessKey, Instant occurredAt, String code, long amount) {}
}
