package com.encore.ledger;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries by their number, with every posting and the project it is for. */
@ReadModel
public class EntryBook {

    private final JdbcClient jdbc;

    EntryBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry as it was booked. */
    public record Booked(
            long id, EntryKind kind, String businessKey, Instant occurredAt, String memo, List<Side> sides) {

        /** All that was debited, which is all that was credited. */
        public long total() {
            return sides.stream().mapToLong(side -> Math.max(0, side.amount())).sum();
        }
    }

    /** One posting of an entry. The amount is signed: debits positive. */
    public record Side(
            Account account,
            @Nullable Long projectId,
            @Nullable String slug,
            @Nullable String project,
            long amount) {}

    public Booked of(long id) {
        Row row = jdbc.sql("select id, kind, business_key, occurred_at, memo from journal_entry where id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .orElseThrow(NoSuchEntry::new);
        List<Side> sides = jdbc.sql("""
                        select a.code as account, p.project_id, j.slug, j.title as project, p.amount
                        from posting p join account a on a.id = p.account_id left join project j on j.id = p.project_id
                        where p.entry_id = ? order by p.id
                        """).param(id).query(Side.class).list();
        return new Booked(row.id(), row.kind(), row.businessKey(), row.occurredAt(), row.memo(), sides);
    }

    /** The numbers of the entries of these facts; what is not booked has none. */
    public Map<String, Long> numbersOf(Collection<String> businessKeys) {
        Map<String, Long> numbers = new HashMap<>();
        if (!businessKeys.isEmpty()) {
            jdbc.sql("select business_key, id from journal_entry where business_key in (:keys)")
                    .param("keys", businessKeys)
                    .query(Keyed.class)
                    .list()
                    .forEach(each -> numbers.put(each.businessKey(), each.id()));
        }
        return numbers;
    }

    private record Row(long id, EntryKind kind, String businessKey, Instant occurredAt, String memo) {}

    private record Keyed(String businessKey, long id) {}
}
