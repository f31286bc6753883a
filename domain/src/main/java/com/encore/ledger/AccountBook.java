package com.encore.ledger;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One account posting by posting, of one project or of all, the latest first. */
@ReadModel
public class AccountBook {

    private final JdbcClient jdbc;

    AccountBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A posting with the entry it belongs to. The amount is signed: debits positive. */
    public record Line(
            long id,
            long entry,
            EntryKind kind,
            String memo,
            Instant occurredAt,
            @Nullable String slug,
            @Nullable String project,
            long amount) {}

    public Listed<Line> of(Account account, @Nullable ProjectId project, @Nullable PageKey before, int size) {
        List<Line> lines = jdbc.sql("""
                        select p.id, p.entry_id as entry, e.kind, e.memo, e.occurred_at, j.slug, j.title as project, p.amount
                        from (select id, entry_id, project_id, amount from posting force index (%s)
                          where account_id = :account and id < :before%s order by id desc limit :limit) p
                          join journal_entry e on e.id = p.entry_id
                          left join project j on j.id = p.project_id
                        order by p.id desc
                        """.formatted(index(project), project == null ? "" : " and project_id = :project"))
                .param("account", account.id())
                .param("before", before == null ? Long.MAX_VALUE : before.id())
                .param("project", project == null ? null : project.value())
                .param("limit", size + 1)
                .query(Line.class)
                .list();
        return Listed.of(lines, size, line -> new PageKey(0, line.id()));
    }

    /** What the account came to with this posting, in the order things were booked. */
    public long balanceWith(Account account, @Nullable ProjectId project, long posting) {
        return project == null ? balanceWith(account, posting) : balanceOf(project, account, posting);
    }

    private long balanceOf(ProjectId project, Account account, long posting) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from posting force index (posting_of_project)
                        where project_id = ? and account_id = ? and id <= ?
                        """)
                .params(project.value(), account.id(), posting)
                .query(Long.class)
                .single();
    }

    /** Left to itself, the database would sort the whole account by amount first. */
    private static String index(@Nullable ProjectId project) {
        return project == null ? "posting_in_order" : "posting_of_project";
    }

    /** From the nearest sum there is: what lies between it and the posting is added or taken off. */
    private long balanceWith(Account account, long posting) {
        return jdbc.sql("""
                        select (select coalesce(sum(debit - credit), 0) from ledger_day where account_id = :account)
                          + (select coalesce(sum(amount), 0) from posting force index (posting_in_order)
                             where account_id = :account and id > f.upto and id <= :posting)
                          - (select coalesce(sum(amount), 0) from posting force index (posting_in_order)
                             where account_id = :account and id > :posting and id <= f.upto)
                        from ledger_fold f where f.id = 1
                        """)
                .param("account", account.id())
                .param("posting", posting)
                .query(Long.class)
                .single();
    }
}
