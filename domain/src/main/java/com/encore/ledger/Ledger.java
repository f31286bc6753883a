package com.encore.ledger;

import com.encore.project.ProjectId;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        postAll(List.of(entry));
    }

    /** Many in as few statements as one. */
    public void postAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        LocalDate today = Seoul.dateOf(clock.instant());
        List<Object> heads = new ArrayList<>();
        entries.forEach(entry -> heads.addAll(
                List.of(entry.kind().name(), entry.businessKey(), entry.occurredAt(), today, entry.memo())));
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into journal_entry (kind, business_key, occurred_at, booked_on, memo) values "
                        + rows("(?, ?, ?, ?, ?)", entries.size()))
                .params(heads)
                .update(keys);
        insertPostings(entries, numbers(keys, entries.size()));
    }

    /** The rows of one statement are numbered in their order. */
    private static List<Long> numbers(KeyHolder keys, int count) {
        List<Long> numbers = keys.getKeyList().stream()
                .map(key -> ((Number) key.values().iterator().next()).longValue())
                .toList();
        if (numbers.size() != count) {
            throw new IllegalStateException(count + " entries were given " + numbers.size() + " numbers");
        }
        return numbers;
    }

    private void insertPostings(List<Entry> entries, List<Long> numbers) {
        List<@Nullable Object> values = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < entries.size(); i++) {
            for (Posting posting : entries.get(i).postings()) {
                ProjectId project = posting.project();
                values.add(numbers.get(i));
                values.add(posting.account().id());
                values.add(project == null ? null : project.value());
                values.add(posting.amount());
                count++;
            }
        }
        jdbc.sql("insert into posting (entry_id, account_id, project_id, amount) values " + rows("(?, ?, ?, ?)", count))
                .params(values)
                .update();
    }

    private static String rows(String one, int count) {
        return String.join(", ", Collections.nCopies(count, one));
    }
}
