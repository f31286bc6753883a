package com.encore.watch;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens an alert for every cause that is new, closes those whose cause is gone, and tells people of what has lasted its
 * grace. Any number of nodes may look at once: a cause is open once, whoever saw it.
 */
@UseCase
public class LookForTrouble {

    private final JdbcClient jdbc;
    private final Causes causes;
    private final AlertNotices notices;
    private final Clock clock;

    LookForTrouble(JdbcClient jdbc, Causes causes, AlertNotices notices, Clock clock) {
        this.jdbc = jdbc;
        this.causes = causes;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param triggers what is wrong with triggers, which only the scheduler knows
     * @return how many alerts people were told of
     */
    public int look(List<Alarm> triggers) {
        Instant now = clock.instant();
        List<Alarm> seen = new ArrayList<>(causes.seen());
        triggers.stream().limit(Causes.MOST).forEach(seen::add);
        Set<Open> known = open().stream().map(Row::key).collect(Collectors.toSet());
        seen.stream()
                .filter(alarm -> !known.contains(new Open(alarm.kind(), alarm.thing())))
                .forEach(alarm -> begin(alarm, now));
        closeAllBut(seen, now);
        return notices.tell(now);
    }

    private void begin(Alarm alarm, Instant now) {
        try {
            jdbc.sql("""
                            insert into alert (kind, thing, episode, detail, seen_at, raise_at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(alarm.kind().name())
                    .param(alarm.thing())
                    .param(alarm.episode())
                    .param(alarm.detail())
                    .param(now)
                    .param(now.plus(alarm.grace()))
                    .update();
        } catch (DuplicateKeyException other) {
            // another node saw it at the same moment, or it was told and closed before
            return;
        }
    }

    private void closeAllBut(List<Alarm> seen, Instant now) {
        Set<Open> lasting = seen.stream()
                .map(alarm -> new Open(alarm.kind(), alarm.thing()))
                .collect(Collectors.toSet());
        causes.failedRunsUnderWay().forEach(thing -> lasting.add(new Open(AlertKind.RUN_FAILED, thing)));
        Set<AlertKind> tooMany = tooMany(seen);
        for (Row row : open()) {
            if (!tooMany.contains(row.kind()) && !lasting.contains(row.key())) {
                close(row, now);
            }
        }
    }

    /** Of a kind with more causes than are looked at, nobody knows which are gone. */
    private static Set<AlertKind> tooMany(List<Alarm> seen) {
        Set<AlertKind> tooMany = new HashSet<>();
        Stream.of(AlertKind.values())
                .filter(kind ->
                        seen.stream().filter(alarm -> alarm.kind() == kind).count() >= Causes.MOST)
                .forEach(tooMany::add);
        return tooMany;
    }

    /** What nobody was told of leaves nothing behind. */
    private void close(Row row, Instant now) {
        if (jdbc.sql("delete from alert where id = ? and raised_at is null and closed_at is null")
                        .param(row.id())
                        .update()
                == 0) {
            jdbc.sql("update alert set closed_at = ? where id = ? and closed_at is null")
                    .params(now, row.id())
                    .update();
        }
    }

    private List<Row> open() {
        return jdbc.sql("select id, kind, thing from alert where closed_at is null order by id")
                .query(Row.class)
                .list();
    }

    private record Open(AlertKind kind, String thing) {}

    private record Row(long id, AlertKind kind, String thing) {

        Open key() {
            return new Open(kind, thing);
        }
    }
}
