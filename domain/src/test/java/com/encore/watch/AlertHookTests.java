package com.encore.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.notification.Outbox;
import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Another program listens for alerts, and does not always do so well. */
@DomainTest
class AlertHookTests {

    @Autowired
    ClaimNotice claim;

    @Autowired
    RecordNotice record;

    @Autowired
    Outbox outbox;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean silent;
    private HttpServer server;
    private WatchSettings settings;
    private long notice;

    @BeforeEach
    void listen() throws IOException {
        jdbc.sql("update alert_notice set hook_state = 'NONE' where hook_state = 'PENDING'")
                .update();
        jdbc.sql("update alert set raised_at = seen_at where raised_at is null").update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (silent) {
                await();
            }
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
        settings = waiting(Duration.ofSeconds(30));
        notice = notice();
    }

    private WatchSettings waiting(Duration patience) {
        return new WatchSettings(
                Duration.ofMinutes(5),
                Duration.ofSeconds(45),
                Duration.ofMinutes(30),
                Duration.ofMinutes(10),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/hook",
                patience);
    }

    @AfterEach
    void stopListening() {
        over.countDown();
        server.stop(0);
        jdbc.sql("update alert_notice set hook_state = 'NONE' where hook_state = 'PENDING'")
                .update();
    }

    @Test
    void isToldOnceInTheFormSlackReadsWithALink() {
        assertThat(caller().call()).isEqualTo(1);
        assertThat(caller().call()).isZero();
        assertThat(heard).hasSize(1);
        assertThat(json.readTree(heard.getFirst()).get("text").asString())
                .contains("확인이 필요한 일 1건")
                .contains("<https://encore.test/admin/triggers|")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void isToldAgainLaterWhenItDidNotTakeIt() {
        answer.set(503);
        assertThat(caller().call()).isZero();
        assertThat(state()).isEqualTo("PENDING");
        assertThat(caller().call()).as("not at once").isZero();
        assertThat(heard).hasSize(1);

        answer.set(200);
        clock.advance(Duration.ofSeconds(15));
        assertThat(caller().call()).isEqualTo(1);
        assertThat(heard).hasSize(2);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void isNotWaitedForWhenItSaysNothing() {
        silent = true;
        settings = waiting(Duration.ofMillis(700));
        assertThat(caller().call()).isZero();
        assertThat(failure()).contains("Timeout");
        assertThat(state()).isEqualTo("PENDING");
    }

    @Test
    void isNotFollowedElsewhereAndGivenUpAfterManyTries() {
        answer.set(302);
        for (int attempt = 0; attempt < 10; attempt++) {
            caller().call();
            clock.advance(Duration.ofMinutes(16));
        }
        assertThat(heard).hasSize(10);
        assertThat(state()).isEqualTo("FAILED");
        assertThat(failure()).doesNotContain("hook").contains("302");
    }

    @Test
    void isToldByAnotherWhenACallerDiedHalfway() {
        assertThat(claim.claim()).isPresent();
        assertThat(caller().call()).as("its lease still runs").isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(caller().call()).isEqualTo(1);
    }

    @Test
    void keepsItsAddressToItself() {
        assertThat(settings.toString()).doesNotContain("127.0.0.1");
    }

    private CallAlertHook caller() {
        return new CallAlertHook(claim, new HttpAlertHook(settings), record, settings, json, "https://encore.test/");
    }

    private long notice() {
        jdbc.sql("insert into alert (kind, thing, episode, detail, seen_at, raise_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        AlertKind.TRIGGER_STUCK.name(),
                        "jobs " + UUID.randomUUID(),
                        "1",
                        "<b> & co",
                        clock.instant(),
                        clock.instant())
                .update();
        AlertNotices notices = new AlertNotices(jdbc, outbox, settings);
        transaction.executeWithoutResult(status -> notices.tell(clock.instant()));
        return jdbc.sql("select max(id) from alert_notice").query(Long.class).single();
    }

    private String state() {
        return jdbc.sql("select hook_state from alert_notice where id = ?")
                .param(notice)
                .query(String.class)
                .single();
    }

    private String failure() {
        return jdbc.sql("select failure from alert_notice where id = ?")
                .param(notice)
                .query(String.class)
                .single();
    }

    private void await() {
        try {
            over.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
