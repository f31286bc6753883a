package com.encore.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

@DomainTest
class ViewsTests {

    private static final Visitor MEMBER = Visitor.member(new MemberId(4711));
    private static final Visitor STRANGER = Visitor.anonymous("0000000000000000000X");

    @Autowired
    private CountView count;

    @Autowired
    private Views views;

    @Autowired
    private FoldCounters folding;

    @Autowired
    private InterestOf interest;

    @Autowired
    private Stage stage;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private TestClock clock;

    private ProjectId project;

    @BeforeEach
    void stageAProject() {
        project = stage.project(Duration.ofDays(30));
    }

    @Test
    void countEachVisitorOnceADay() {
        LocalDate today = Seoul.dateOf(clock.instant());
        assertThat(views.count(project, MEMBER, today)).isEqualTo(1);
        assertThat(views.count(project, STRANGER, today)).isEqualTo(1);
        assertThat(views.count(project, MEMBER, today)).isZero();
        assertThat(views.count(stage.project(), MEMBER, today)).isEqualTo(1);
        folding.fold();
        assertThat(interest.of(project, null)).isEqualTo(new Interest(2, 0, false));
    }

    @Test
    void countAVisitorAgainWhenItIsMidnightInSeoul() {
        clock.advance(Duration.between(
                clock.instant(),
                Seoul.startOf(Seoul.dateOf(clock.instant()).plusDays(1)).minusMillis(1)));
        count.count(project, MEMBER);
        count.count(project, MEMBER);
        await().until(() -> folded() == 1);
        clock.advance(Duration.ofMillis(1));
        count.count(project, MEMBER);
        await().until(() -> folded() == 2);
    }

    @Test
    void countAVisitorOnceWhoLooksOnManyNodesAtOnce() throws Exception {
        LocalDate today = Seoul.dateOf(clock.instant());
        List<Race.Result<Long>> counted = Race.of(20, node -> views.count(project, STRANGER, today));
        assertThat(counted).extracting(Race.Result::value).containsOnlyOnce(1L).containsOnly(0L, 1L);
    }

    @Test
    void knowNobodyInRedisAndAreForgottenThere() {
        LocalDate today = Seoul.dateOf(clock.instant());
        views.count(project, MEMBER, today);
        String seen = Keys.seen(project, today);
        assertThat(redis.getExpire(seen)).isBetween(1L, Duration.ofDays(2).toSeconds());
        byte[] kept = redis.execute((RedisCallback<byte[]>)
                connection -> connection.keyCommands().dump(seen.getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("4711");
    }

    @Test
    void takeLittleRoomForManyVisitorsAndAreNearlyRight() {
        LocalDate today = Seoul.dateOf(clock.instant());
        int visitors = 5_000;
        long counted = 0;
        for (int visitor = 0; visitor < visitors; visitor++) {
            counted += views.count(project, Visitor.anonymous("v" + visitor), today);
        }
        assertThat(counted).isBetween(visitors * 97L / 100, visitors * 103L / 100);
        Long bytes = redis.execute(
                RedisScript.of("return redis.call('MEMORY', 'USAGE', KEYS[1])", Long.class),
                List.of(Keys.seen(project, today)));
        assertThat(bytes).isLessThan(16_000);
    }

    private long folded() {
        folding.fold();
        return interest.of(project, null).views();
    }
}
