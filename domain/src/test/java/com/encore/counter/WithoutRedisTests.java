package com.encore.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.privacy.KeyedHash;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same parts on a Redis that takes calls and never answers. */
@DomainTest
class WithoutRedisTests {

    @Autowired
    private Stage stage;

    @Autowired
    private KeepLikes keepLikes;

    @Autowired
    private KeyedHash hash;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private ServerSocket silent;
    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;
    private Reach reach;

    @BeforeEach
    void silence() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        connections = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", silent.getLocalPort()),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofMillis(100))
                        .build());
        connections.afterPropertiesSet();
        connections.start();
        redis = new StringRedisTemplate(connections);
        reach = new Reach(clock);
    }

    @AfterEach
    void end() throws IOException {
        connections.destroy();
        silent.close();
    }

    @Test
    void likesStandAndPagesServe() {
        ProjectId project = stage.project();
        MemberId fan = stage.fan();
        new LikeProject(keepLikes, redis, reach).like(fan, project);
        assertThat(new InterestOf(jdbc, redis, reach).of(project, fan)).isEqualTo(new Interest(0, 1, true));
        assertThat(new CountedTotals(redis, reach).of(project)).isEmpty();
    }

    @Test
    void nobodyWaitsTwiceInARow() {
        Views views = new Views(redis, hash);
        ProjectId project = stage.project();
        int[] asked = {0};
        for (int visit = 0; visit < 50; visit++) {
            reach.ask("views are not counted", () -> {
                asked[0]++;
                return views.count(project, Visitor.anonymous("x"), LocalDate.EPOCH);
            });
        }
        assertThat(asked[0]).isEqualTo(1);
        clock.advance(Duration.ofSeconds(5));
        reach.ask("views are not counted", () -> {
            asked[0]++;
            return 0L;
        });
        assertThat(asked[0]).isEqualTo(2);
        assertThat(reach.ask("it answers again", () -> 1L)).contains(1L);
    }

    @Test
    void aViewIsLostBehindTheBackOfWhoeverLooks() {
        CountView count = new CountView(new Views(redis, hash), reach, new OffThread(), clock);
        ProjectId project = stage.project();
        for (int visit = 0; visit < 10; visit++) {
            count.count(project, Visitor.anonymous("x"));
        }
        await().untilAsserted(
                        () -> assertThat(reach.ask("it is quiet", () -> 1L)).isEmpty());
    }
}
