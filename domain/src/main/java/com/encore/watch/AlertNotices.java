package com.encore.watch;

import com.encore.notification.Language;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.notification.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells every admin, in one letter, of all alerts nobody was told of, and has the webhook called about them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlertNotices {

    private static final int AT_ONCE = 200;
    /** A letter's values have eight thousand bytes. */
    private static final int LISTED = 8;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final WatchSettings settings;

    AlertNotices(JdbcClient jdbc, Outbox outbox, WatchSettings settings) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.settings = settings;
    }

    int tell(Instant now) {
        List<AlertLine> due =
                jdbc.sql("""
                        select id, kind, thing, episode, detail from alert
                        where raised_at is null and closed_at is null and raise_at <= ?
                        order by raise_at, id limit ? for update skip locked
                        """).params(now, AT_ONCE).query(AlertLine.class).list();
        if (due.isEmpty()) {
            return 0;
        }
        long notice = note(now);
        jdbc.sql("update alert set raised_at = :now, notice_id = :notice where id in (:ids)")
                .param("now", now)
                .param("notice", notice)
                .param("ids", due.stream().map(AlertLine::id).toList())
                .update();
        admins().forEach(admin -> outbox.post(
                "alerts:" + notice + ":" + admin.id(), admin.recipient(), MessageKind.ALERTS, model(due, admin)));
        return due.size();
    }

    private long note(Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into alert_notice (at, hook_state, next_attempt_at) values (?, ?, ?)")
                .params(now, settings.hasWebhook() ? "PENDING" : "NONE", now)
                .update(key);
        return Objects.requireNonNull(key.getKey(), "the database numbers notices")
                .longValue();
    }

    private static Map<String, Object> model(List<AlertLine> due, Admin admin) {
        Language language = admin.recipient().language();
        List<Map<String, String>> items = due.stream()
                .limit(LISTED)
                .map(line -> Map.of("what", line.said(language), "page", line.page()))
                .toList();
        return Map.of(
                "count", due.size(),
                "first", AlertWords.of(due.getFirst().kind(), language),
                "items", items);
    }

    private List<Admin> admins() {
        return jdbc.sql("""
                        select m.id, m.email, m.language from member m
                          join member_role r on r.member_id = m.id and r.role = 'ADMIN'
                        where m.state = 'ACTIVE' order by m.id
                        """)
                .query((row, line) -> new Admin(
                        row.getLong("id"),
                        new Recipient(row.getString("email"), Language.of(Locale.of(row.getString("language"))))))
                .list();
    }

    private record Admin(long id, Recipient recipient) {}
}
