package com.encore.testing;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.pledge.PledgeRequest;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Sets the stage for money tests: people, projects that are funding, rewards. Each test makes its own. */
@Component
public class Stage {

    private static final AtomicLong NEXT = new AtomicLong();

    private final JdbcClient jdbc;
    private final Clock clock;

    Stage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public MemberId fan() {
        return new MemberId(insert("""
                insert into member (email, name, password_hash, state, language, sessions_valid_from, created_at, version)
                values (?, '테스트 팬', 'none', 'ACTIVE', 'ko', ?, ?, 0)
                """, "fan-" + UUID.randomUUID() + "@encore.test", clock.instant(), clock.instant()));
    }

    /** A project that is funding for another week. */
    public ProjectId project() {
        return project(Duration.ofDays(7));
    }

    public ProjectId project(Duration open) {
        Instant now = clock.instant();
        long id = insert(
                """
                insert into project (slug, artist_id, title, summary, story, artist_name, venue, poster, goal,
                  opens_at, closes_at, state, opened_at, created_at, version)
                values (?, ?, '테스트 공연', '요약', '이야기', '테스트 밴드', '홍대', 'beams-1', 1000000, ?, ?, 'FUNDING', ?, ?, 0)
                """,
                "test-" + NEXT.incrementAndGet() + "-" + UUID.randomUUID(),
                fan().value(),
                now.minusSeconds(60),
                now.plus(open),
                now,
                now);
        jdbc.sql("insert into project_total (project_id) values (?)").param(id).update();
        jdbc.sql("insert into project_history (project_id, to_state, reason, at) values (?, 'FUNDING', 'staged', ?)")
                .params(id, now)
                .update();
        return new ProjectId(id);
    }

    public RewardId reward(ProjectId project, long price, @Nullable Integer stock, @Nullable Integer perPerson) {
        return new RewardId(insert("""
                insert into reward (project_id, position, kind, title, description, price, stock, per_person)
                values (?, 1, 'TICKET', '스탠딩', '', ?, ?, ?)
                """, project.value(), price, stock, perPerson));
    }

    public OptionId option(RewardId reward, long surcharge, @Nullable Integer stock) {
        return new OptionId(insert(
                "insert into reward_option (reward_id, position, name, surcharge, stock) values (?, 1, 'L', ?, ?)",
                reward.value(),
                surcharge,
                stock));
    }

    public PledgeRequest request(MemberId fan, ProjectId project, Wanted... wanted) {
        return new PledgeRequest(UUID.randomUUID(), fan, project, List.of(wanted), Won.ZERO);
    }

    public PledgeRequest donation(MemberId fan, ProjectId project, long amount) {
        return new PledgeRequest(UUID.randomUUID(), fan, project, List.of(), Won.of(amount));
    }

    public static Wanted one(RewardId reward) {
        return new Wanted(reward, null, 1);
    }

    public int sold(RewardId reward) {
        return jdbc.sql("select sold from reward where id = ?")
                .param(reward.value())
                .query(Integer.class)
                .single();
    }

    public String stateOf(String pledgeNumber) {
        return jdbc.sql("select state from pledge where number = ?")
                .param(pledgeNumber)
                .query(String.class)
                .single();
    }

    public Raised raised(ProjectId project) {
        return jdbc.sql("select raised, backers from project_total where project_id = ?")
                .param(project.value())
                .query(Raised.class)
                .single();
    }

    /** What the books say of a project: every posting, oldest first. */
    public List<String> journal(ProjectId project) {
        return jdbc.sql("""
                        select concat(e.kind, ' ', a.code, ' ', p.amount)
                        from posting p join journal_entry e on e.id = p.entry_id join account a on a.id = p.account_id
                        where p.project_id = ? order by p.id
                        """).param(project.value()).query(String.class).list();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A project's totals row. */
    public record Raised(long raised, int backers) {}

    private long insert(String sql, @Nullable Object... values) {
        KeyHolder key = new GeneratedKeyHolder();
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update(key);
        return key.getKeyAs(Number.class).longValue();
    }
}
