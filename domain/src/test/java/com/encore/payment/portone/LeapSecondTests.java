package com.encore.payment.portone;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.payment.OpenCheckout;
import com.encore.payment.PaymentGateway;
import com.encore.payment.PaymentMethod;
import com.encore.payment.PaymentNumber;
import com.encore.pledge.PlacePledge;
import com.encore.pledge.PledgeRequest;
import com.encore.testing.DomainTest;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.portone.sdk.server.payment.PaymentClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider may name the second that only some clocks have. */
@DomainTest
class LeapSecondTests {

    private static final String LEAP_SECOND = "2026-12-31T23:59:60Z";

    @Autowired
    private PlacePledge placing;

    @Autowired
    private OpenCheckout checkouts;

    @Autowired
    private Stage stage;

    @Test
    void countsMoneyPaidInALeapSecondAsPaidBeforeTheMidnightThatFollows() throws Exception {
        PledgeRequest request = stage.donation(stage.fan(), stage.project(), 10_000);
        PaymentNumber payment = checkouts
                .open(placing.place(request), request.member(), PaymentMethod.CARD, null)
                .payment();
        Provider.sandbox().payer().approve(payment.value());

        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", LeapSecondTests::answerWithTheLeapSecond);
        provider.start();
        try (PaymentClient client = new PaymentClient(
                Provider.sandbox().apiSecret(),
                "http://127.0.0.1:" + provider.getAddress().getPort(),
                Provider.sandbox().storeId())) {
            PaymentGateway.Lookup answer = PortOnePayments.read(
                    payment, client.getPayment(payment.value()).get());
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            PaymentGateway.Lookup.Found.class,
                            found -> assertThat(found.payment().paidAt())
                                    .isEqualTo(Instant.parse("2026-12-31T23:59:59Z"))
                                    .isBefore(Instant.parse("2027-01-01T00:00:00Z")));
        } finally {
            provider.stop(0);
        }
    }

    private static void answerWithTheLeapSecond(HttpExchange exchange) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient();
                exchange) {
            HttpResponse<String> said = http.send(
                    HttpRequest.newBuilder(URI.create(Provider.sandbox().apiBase() + exchange.getRequestURI()))
                            .header(
                                    "Authorization",
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            byte[] body = said.body()
                    .replaceAll("\"paidAt\"\\s*:\\s*\"[^\"]*\"", "\"paidAt\":\"" + LEAP_SECOND + '"')
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(said.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
