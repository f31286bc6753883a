package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PartialCancelledPayment;
import io.portone.sdk.server.payment.PaymentWebhook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    @TempDir
    Path directory;

    private Shop shop(boolean fresh) {
        return new Shop(settings -> settings.keeping(directory, fresh).webhookSpeed(60_000));
    }

    private Path journal() {
        return directory.resolve("journal.jsonl");
    }

    private List<Movement> payAndCancelAPart() throws Exception {
        try (Shop shop = shop(false)) {
            shop.sandbox.payer().approve(PayRequest.of("p1", 10_000));
            shop.sandbox.payer().issueAccount(PayRequest.of("p2", 20_000));
            shop.sandbox.faults().on(Scope.of(Operation.CANCEL).once(), new Fault.AsynchronousCancel());
            Shop.now(shop.cancel("p1", 1_000L, 10_000L));
            Shop.now(shop.cancel("p1", 3_000L, 9_000L));
            shop.awaitWebhooks();
            return shop.sandbox.record().movements();
        }
    }

    @Test
    void remembersEverythingAfterARestart() throws Exception {
        List<Movement> before = payAndCancelAPart();

        try (Shop shop = shop(false)) {
            assertThat(shop.sandbox.record().movements()).isEqualTo(before);
            PartialCancelledPayment partly = (PartialCancelledPayment) shop.get("p1");
            assertThat(partly.getAmount().getCancelled()).isEqualTo(3_000);
            assertThat(partly.getWebhooks()).hasSize(3);
            assertThat(shop.awaitWebhooks()).isEmpty();
            shop.sandbox.payer().deposit("p2");
            assertThat(shop.sandbox.record().capturedTotal()).isEqualTo(30_000);
        }
    }

    @Test
    void forgetsALineThatWasHalfWritten() throws Exception {
        List<Movement> before = payAndCancelAPart();
        Files.writeString(journal(), "{\"event\":\"paid\",\"paymentId\":\"p2", StandardOpenOption.APPEND);

        try (Shop shop = shop(false)) {
            assertThat(shop.sandbox.record().movements()).isEqualTo(before);
            shop.sandbox.payer().deposit("p2");
        }
        try (Shop shop = shop(false)) {
            assertThat(shop.sandbox.record().netOf("p2")).isEqualTo(20_000);
        }
    }

    @Test
    void refusesAJournalThatIsBrokenInTheMiddle() throws Exception {
        payAndCancelAPart();
        Files.writeString(journal(), "nonsense\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> shop(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("journal.jsonl:");
    }

    @Test
    void startsAfreshWhenAsked() throws Exception {
        payAndCancelAPart();

        try (Shop shop = shop(true)) {
            assertThat(shop.sandbox.record().movements()).isEmpty();
        }
    }

    @Test
    void goesOnWithWebhooksItStillOwes() throws Exception {
        try (Shop shop = new Shop(settings -> settings.keeping(directory, false))) {
            shop.sandbox.faults().on(Scope.of(Operation.WEBHOOK), new Fault.LateWebhook(Duration.ofHours(1)));
            shop.sandbox.payer().approve(PayRequest.of("p1", 10_000).notifying(List.of(shop.webhookAddress())));
        }
        try (Shop shop = shop(false)) {
            shop.sandbox.awaitWebhooks(Shop.PATIENCE);
            PaidPayment paid = (PaidPayment) shop.get("p1");
            assertThat(paid.getWebhooks())
                    .singleElement()
                    .extracting(PaymentWebhook::getCurrentExecutionCount)
                    .isEqualTo(6);
        }
    }
}
