package com.encore.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portone.sdk.server.common.PageInput;
import io.portone.sdk.server.errors.InvalidRequestException;
import io.portone.sdk.server.payment.CancelledPaymentEvent;
import io.portone.sdk.server.payment.GetAllPaymentsByCursorResponse;
import io.portone.sdk.server.payment.PaidPayment;
import io.portone.sdk.server.payment.PaidPaymentEvent;
import io.portone.sdk.server.payment.PartialCancelledPaymentEvent;
import io.portone.sdk.server.payment.Payment;
import io.portone.sdk.server.payment.PaymentFilterInput;
import io.portone.sdk.server.payment.PaymentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingTests {

    private static final Instant NOON = Instant.parse("2026-11-01T03:00:00Z");

    private final Shop shop = new Shop();

    @BeforeEach
    void payFive() {
        for (int number = 0; number < 5; number++) {
            shop.sandbox.payer().approve(PayRequest.of("p" + number, 10_000), NOON.plusSeconds(number));
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void pagesNewestFirst() throws Exception {
        var answer = Shop.now(shop.sdk.getPayments(new PageInput(1, 2), between(NOON, NOON.plusSeconds(60), null)));

        assertThat(answer.getItems()).extracting(ListingTests::id).containsExactly("p2", "p1");
        assertThat(answer.getPage().getTotalCount()).isEqualTo(5);
    }

    @Test
    void keepsTheWindowHalfOpenAndFiltersByStatus() throws Exception {
        Shop.now(shop.cancel("p1", null, null));

        assertThat(Shop.now(shop.sdk.getPayments(null, between(NOON.plusSeconds(1), NOON.plusSeconds(3), null)))
                        .getItems())
                .extracting(ListingTests::id)
                .containsExactly("p2", "p1");
        assertThat(Shop.now(shop.sdk.getPayments(
                                null, between(NOON, NOON.plusSeconds(60), List.of(PaymentStatus.Cancelled.INSTANCE))))
                        .getItems())
                .hasSize(1);
    }

    @Test
    void refusesToPageTooDeep() {
        assertThatThrownBy(() -> Shop.now(shop.sdk.getPayments(new PageInput(60, 1_000), null)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void walksAllPaymentsByCursor() throws Exception {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        GetAllPaymentsByCursorResponse slice;
        do {
            slice = Shop.now(shop.sdk.getAllPaymentsByCursor(NOON, NOON.plusSeconds(60), cursor, 2));
            slice.getItems().forEach(item -> walked.add(id(item.getPayment())));
            cursor = slice.getItems().isEmpty()
                    ? null
                    : slice.getItems().getLast().getCursor();
        } while (cursor != null);

        assertThat(walked).containsExactly("p0", "p1", "p2", "p3", "p4");
    }

    @Test
    void walksMoneyEventsByCursor() throws Exception {
        shop.sandbox.stopClockAt(NOON.plusSeconds(30));
        Shop.now(shop.cancel("p0", 4_000L, 10_000L));
        shop.sandbox.stopClockAt(NOON.plusSeconds(31));
        Shop.now(shop.cancel("p0", 6_000L, 6_000L));

        var events = Shop.now(shop.sdk.getAllPaymentEventsByCursor(NOON.plusSeconds(4), NOON.plusSeconds(60), null, 10))
                .getItems();

        assertThat(events).hasSize(3);
        assertThat(events.get(0).getPaymentEvent()).isInstanceOf(PaidPaymentEvent.class);
        assertThat(((PartialCancelledPaymentEvent) events.get(1).getPaymentEvent()).getEventAmount())
                .isEqualTo(4_000);
        assertThat(((CancelledPaymentEvent) events.get(2).getPaymentEvent()).getEventAmount())
                .isEqualTo(6_000);
    }

    private static String id(Payment payment) {
        return payment instanceof PaidPayment paid ? paid.getId() : ((Payment.Recognized) payment).getId();
    }

    private PaymentFilterInput between(Instant from, Instant until, @Nullable List<PaymentStatus> statuses) {
        return new PaymentFilterInput(
                null,
                shop.sandbox.storeId(),
                null,
                from,
                until,
                statuses,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
