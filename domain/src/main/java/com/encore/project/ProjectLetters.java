package com.encore.project;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an artist what became of a project, in the transaction that decided it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProjectLetters {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MemberDirectory members;

    ProjectLetters(JdbcClient jdbc, Outbox outbox, MemberDirectory members) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.members = members;
    }

    @EventListener
    public void approved(ProjectApproved approved) {
        post(approved.project(), approved.artist(), MessageKind.PROJECT_APPROVED, Map.of());
    }

    @EventListener
    public void returned(ProjectReturned returned) {
        post(returned.project(), returned.artist(), MessageKind.PROJECT_RETURNED, Map.of("reason", returned.reason()));
    }

    @EventListener
    public void opened(FundingOpened opened) {
        post(opened.project(), opened.artist(), MessageKind.PROJECT_OPENED, Map.of());
    }

    private void post(ProjectId id, MemberId artist, MessageKind kind, Map<String, ?> more) {
        Facts facts = jdbc.sql("""
                        select slug, title, goal, opens_at, closes_at,
                          (select max(h.id) from project_history h where h.project_id = p.id) as step
                        from project p where id = ?
                        """).param(id.value()).query(Facts.class).single();
        Map<String, Object> model = new HashMap<>(more);
        model.put("project", facts.title());
        model.put("slug", facts.slug());
        model.put("goal", facts.goal());
        model.put("opensAt", String.valueOf(facts.opensAt()));
        model.put("closesAt", String.valueOf(facts.closesAt()));
        // a project may be returned more than once, and each time is news
        String key = "project:" + id.value() + ":" + kind + ":" + facts.step();
        outbox.post(key, members.recipientOf(artist), kind, model);
    }

    private record Facts(
            String slug,
            String title,
            long goal,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            long step) {}
}
