package com.encore.ledger;

import com.encore.project.ProjectId;
import com.encore.time.Seoul;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes entries. A second entry with the same business key fails the transaction that tries it. An entry belongs to the
 * day it is booked on, however long ago its fact occurred: what comes late never reaches into a month that is closed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void post(Entry entry) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into journal_entry (kind, business_key, occurred_at, booked_on, memo) values (?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.kind().name(),
                        entry.businessKey(),
                        entry.occurredAt(),
                        Seoul.dateOf(clock.instant()),
                        entry.memo())
                .update(key);
        Number id = Objects.requireNonNull(key.getKey(), "the database numbers entries");
        insert(id.longValue(), entry.postings());
    }

    private void insert(long entry, List<Posting> postings) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Posting posting : postings) {
            ProjectId project = posting.project();
            values.add(entry);
            values.add(posting.account().id());
            values.add(project == null ? null : project.value());
            values.add(posting.amount());
        }
        String rows = String.join(", ", Collections.nCopies(postings.size(), "(?, ?, ?, ?)"));
        jdbc.sql("insert into posting (entry_id, account_id, project_id, amount) values " + rows)
                .params(values)
                .update();
    }
}
