package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Puts people, a project and its rewards straight into the tables. */
final class Staging {

    private final JdbcClient jdbc;
    private final LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);

    Staging(DataSource connections) {
        this.jdbc = JdbcClient.create(connections);
    }

    List<MemberId> fans(int count, String passwordHash) {
        return IntStream.range(0, count).mapToObj(i -> fan(passwordHash)).toList();
    }

    String emailOf(MemberId member) {
        return jdbc.sql("select email from member where id = ?")
                .param(member.value())
                .query(String.class)
                .single();
    }

    /** A project that is funding for another week, with a story of ordinary length. */
    ProjectId project(String slug) {
        long id = insert(
                """
                insert into project (slug, artist_id, title, summary, story, artist_name, venue, poster, goal,
                  show_at, opens_at, closes_at, state, opened_at, created_at, version)
                values (?, ?, '가을밤 재즈', '강가에서 듣는 가을밤의 재즈', ?, '밤하늘 트리오', '노들섬', 'beams-1', 50000000,
                  ?, ?, ?, 'FUNDING', ?, ?, 0)
                """,
                slug,
                fan("none").value(),
                story(),
                now.plusDays(30),
                now.minusMinutes(1),
                now.plus(Duration.ofDays(7)),
                now,
                now);
        jdbc.sql("insert into project_total (project_id) values (?)").param(id).update();
        jdbc.sql("insert into project_history (project_id, to_state, reason, at) values (?, 'FUNDING', 'staged', ?)")
                .params(id, now)
                .update();
        for (String tag : List.of("가을", "강가", "재즈")) {
            jdbc.sql("insert into project_hashtag (project_id, tag) values (?, ?)")
                    .params(id, tag)
                    .update();
        }
        return new ProjectId(id);
    }

    RewardId reward(ProjectId project, int position, long price, @Nullable Integer stock) {
        return new RewardId(insert("""
                insert into reward (project_id, position, kind, title, description, price, stock)
                values (?, ?, 'TICKET', ?, '공연장 한가운데에서 함께 서서 들어요. 입장은 번호 순서대로예요.', ?, ?)
                """, project.value(), position, "스탠딩 " + position, price, stock));
    }

    int sold(RewardId reward) {
        return jdbc.sql("select sold from reward where id = ?")
                .param(reward.value())
                .query(Integer.class)
                .single();
    }

    long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** What the provider owes us by the ledger. */
    long receivable() {
        return jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from posting p join account a on a.id = p.account_id
                        where a.code = 'PG_RECEIVABLE'
                        """).query(Long.class).single();
    }

    private MemberId fan(String passwordHash) {
        MemberId member =
                new MemberId(insert("""
                insert into member (email, name, password_hash, state, language, sessions_valid_from, created_at, version)
                values (?, '벤치 팬', ?, 'ACTIVE', 'ko', ?, ?, 0)
                """, "fan-" + UUID.randomUUID() + "@encore.test", passwordHash, now, now));
        jdbc.sql("insert into member_role (member_id, role) values (?, 'FAN')")
                .param(member.value())
                .update();
        return member;
    }

    private static String story() {
        String paragraph = "우리는 세 해 동안 작은 무대에서 노래했어요. 이번에는 강가에서, 더 많은 사람과 함께하고 싶어요. ".repeat(4);
        return IntStream.rangeClosed(1, 4)
                .mapToObj(chapter -> "## 이야기 " + chapter + "\n\n" + paragraph)
                .reduce("", (story, chapter) -> story + chapter + "\n\n");
    }

    private long insert(String sql, @Nullable Object... values) {
        KeyHolder key = new GeneratedKeyHolder();
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update(key);
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("no key for " + sql);
        }
        return id.longValue();
    }
}
