package com.encore.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class OutboxTests {

    @Autowired
    Outbox outbox;

    @Autowired
    ClaimMessages claimMessages;

    @Autowired
    LetterWriter letterWriter;

    @Autowired
    RecordDelivery recordDelivery;

    @Autowired
    SendMessages sendMessages;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@encore.test";
    private final ConcurrentLinkedQueue<Letter> delivered = new ConcurrentLinkedQueue<>();

    /** Other tests leave mail behind; these count letters. */
    @BeforeEach
    void emptyTheOutbox() {
        jdbc.sql("delete from message").update();
    }

    @Test
    void sendsWhatACommittedTransactionPostedOnce() {
        post("a", "a");

        assertThat(sending(delivered::add).send()).isEqualTo(1);
        assertThat(sending(delivered::add).send()).isZero();
        assertThat(delivered).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(email);
            assertThat(letter.subject()).isEqualTo("Encore 인증 코드 123456");
        });
        assertThat(stateOf("a")).isEqualTo("SENT");
        assertThat(mailbox.of(email)).as("what was in it is erased").isEmpty();
    }

    @Test
    void forgetsWhatARolledBackTransactionPosted() {
        transaction.executeWithoutResult(status -> {
            outbox.post(key("a"), to(), MessageKind.VERIFICATION_CODE, model());
            status.setRollbackOnly();
        });

        assertThat(sending(delivered::add).send()).isZero();
    }

    @Test
    void refusesToPostOutsideATransaction() {
        assertThatThrownBy(() -> outbox.post(key("a"), to(), MessageKind.VERIFICATION_CODE, model()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesToSendInsideATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> sendMessages.send()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void triesAgainLaterAndLaterAndThenLeavesItToAPerson() {
        post("a");
        SendMessages failing = sending(letter -> {
            throw new UndeliverableException("mail server not usable", true, new IOException("connection refused"));
        });

        failing.send();
        assertThat(stateOf("a")).isEqualTo("PENDING");
        assertThat(failing.send()).isZero();
        assertThat(attemptsOf("a")).as("not due before its pause is over").isEqualTo(1);
        clock.advance(Duration.ofSeconds(13));
        failing.send();
        assertThat(attemptsOf("a")).isEqualTo(2);
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofHours(1));
            failing.send();
        }

        assertThat(stateOf("a")).isEqualTo("FAILED");
        assertThat(attemptsOf("a")).isEqualTo(BackOff.ATTEMPTS);
        assertThat(failureOf("a")).contains("mail server not usable", "connection refused");
    }

    @Test
    void givesUpAtOnceWhenTheAddressIsRefusedForGood() {
        post("a", "b");

        int sent = sending(letter -> {
                    if (delivered.isEmpty()) {
                        delivered.add(letter);
                        throw new UndeliverableException("no such mailbox", false, new IOException("550"));
                    }
                })
                .send();

        assertThat(sent).as("the other one still leaves").isEqualTo(1);
        assertThat(stateOf("a")).isEqualTo("FAILED");
        assertThat(stateOf("b")).isEqualTo("SENT");
    }

    @Test
    void leavesALetterThatCannotBeWrittenToAPerson() {
        transaction.executeWithoutResult(
                status -> outbox.post(key("a"), to(), MessageKind.VERIFICATION_CODE, Map.of()));

        assertThat(sending(delivered::add).send()).isZero();
        assertThat(stateOf("a")).isEqualTo("FAILED");
        assertThat(failureOf("a")).contains("needs a value for code");
    }

    @Test
    void followsASenderThatDiedOnceItsLeaseIsOver() {
        post("a");
        List<DueMessage> takenByTheDead = claimMessages.claim();
        assertThat(takenByTheDead).hasSize(1);
        assertThat(sending(delivered::add).send()).isZero();

        clock.advance(Duration.ofMinutes(10));

        assertThat(sending(delivered::add).send()).isEqualTo(1);
        recordDelivery.failed(takenByTheDead.getFirst(), false, new IllegalStateException("too late"));
        assertThat(stateOf("a")).as("who lost the lease records nothing").isEqualTo("SENT");
    }

    @Test
    void sendsEachOnceHoweverManySend() throws Exception {
        for (int i = 0; i < 40; i++) {
            post("m" + i);
        }
        SendMessages sending = sending(delivered::add);
        CountDownLatch start = new CountDownLatch(1);

        int sent = 0;
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> rounds = IntStream.range(0, 4)
                    .mapToObj(number -> senders.submit(() -> {
                        start.await();
                        return sending.send();
                    }))
                    .toList();
            start.countDown();
            for (Future<Integer> round : rounds) {
                sent += round.get();
            }
        }

        assertThat(sent).isEqualTo(40);
        assertThat(delivered).extracting(Letter::messageId).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void ringsTheSenderOnceTheTransactionHasCommitted() {
        Doorbell doorbell = new Doorbell(sending(delivered::add), atOnce(true));
        transaction.executeWithoutResult(status -> {
            outbox.post(key("a"), to(), MessageKind.VERIFICATION_CODE, model());
            doorbell.ringAfterCommit();
            doorbell.ringAfterCommit();
        });

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(delivered).hasSize(1));
        doorbell.close();
        assertThat(stateOf("a")).isEqualTo("SENT");
    }

    private static MailSettings atOnce(boolean atOnce) {
        return new MailSettings(null, 25, null, null, false, "Encore <a@encore.test>", Path.of("target/mail"), atOnce);
    }

    private SendMessages sending(Postman postman) {
        return new SendMessages(claimMessages, letterWriter, postman, recordDelivery);
    }

    private void post(String... names) {
        transaction.executeWithoutResult(status -> {
            for (String name : names) {
                outbox.post(key(name), to(), MessageKind.VERIFICATION_CODE, model());
            }
        });
    }

    private String key(String name) {
        return name + ":" + email;
    }

    private Recipient to() {
        return new Recipient(email, Language.KO);
    }

    private static Map<String, ?> model() {
        return Map.of("code", "123456", "minutes", 5);
    }

    private String stateOf(String name) {
        return column("state", name);
    }

    private String failureOf(String name) {
        return column("failure", name);
    }

    private int attemptsOf(String name) {
        return Integer.parseInt(column("attempts", name));
    }

    private String column(String column, String name) {
        return jdbc.sql("select " + column + " from message where dedupe_key = :key")
                .param("key", key(name))
                .query(String.class)
                .single();
    }
}
