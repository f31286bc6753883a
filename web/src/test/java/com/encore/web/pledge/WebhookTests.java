package com.encore.web.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.encore.account.People;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.web.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class WebhookTests {

    // signatures are checked against the host's time, whatever the tests make of the business's
    private static final Clock HOST = Clock.systemUTC();

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Stage stage;

    private String pledge;
    private String payment;

    @BeforeEach
    void payWithoutComingBack() {
        ProjectId project = stage.project();
        String slug = stage.jdbc()
                .sql("select slug from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
        Fan fan = Fan.signedIn(mvc, people);
        pledge = fan.placed(slug, Map.of("donation", "12000"));
        payment = Fan.paymentIn(fan.pay(pledge, "CARD"));
        Provider.sandbox().payer().approve(payment);
    }

    @AfterEach
    void mendTheProvider() {
        Provider.sandbox().faults().clear();
    }

    @Test
    void countsMoneyWhoseBuyerNeverCameBackOnceHoweverOftenItIsTold() throws Exception {
        String id = "msg_" + UUID.randomUUID();

        for (int i = 0; i < 3; i++) {
            assertThat(send(id, HOST.instant(), paid(payment)).getStatus()).isEqualTo(200);
        }

        assertThat(stage.stateOf(pledge)).isEqualTo("PAID");
        assertThat(captures()).isEqualTo(1);
    }

    @Test
    void beginsNoSession() throws Exception {
        assertThat(send("msg_" + UUID.randomUUID(), HOST.instant(), paid(payment))
                        .getHeaders("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void refusesWhatTheProviderDidNotSign() throws Exception {
        Instant now = HOST.instant();
        String id = "msg_" + UUID.randomUUID();

        assertThat(send(id, now, paid(payment), sign(id, now, paid("E000000000000000000000")))
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(id, now, paid(payment), "v1,AAAA").getStatus()).isEqualTo(400);
        assertThat(mvc.perform(post("/webhooks/portone").content(paid(payment)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
    }

    @Test
    void refusesAMessageThatIsTooOldToBeNews() throws Exception {
        Instant stale = HOST.instant().minus(Duration.ofMinutes(6));

        assertThat(send("msg_" + UUID.randomUUID(), stale, paid(payment)).getStatus())
                .isEqualTo(400);
        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
    }

    @Test
    void believesTheProviderAndNotTheMessage() throws Exception {
        assertThat(send(
                                "msg_" + UUID.randomUUID(),
                                HOST.instant(),
                                paid(payment).replace("Transaction.Paid", "Transaction.Failed"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(stage.stateOf(pledge)).isEqualTo("PAID");
    }

    @Test
    void asksForAMessageAgainThatItCouldNotCheck() throws Exception {
        String id = "msg_" + UUID.randomUUID();
        Provider.sandbox().faults().on(Scope.of(Operation.GET).payment(payment), new Fault.Cut(Fault.Moment.BEFORE));
        assertThat(send(id, HOST.instant(), paid(payment)).getStatus()).isEqualTo(503);
        Provider.sandbox().faults().clear();

        assertThat(send(id, HOST.instant(), paid(payment)).getStatus()).isEqualTo(200);
        assertThat(stage.stateOf(pledge)).isEqualTo("PAID");
    }

    @Test
    void asksNobodyAboutMoneyThatIsBooked() throws Exception {
        assertThat(send("msg_" + UUID.randomUUID(), HOST.instant(), paid(payment))
                        .getStatus())
                .isEqualTo(200);
        Provider.sandbox().faults().on(Scope.of(Operation.GET).payment(payment), new Fault.Cut(Fault.Moment.BEFORE));
        String id = "msg_" + UUID.randomUUID();

        assertThat(send(id, HOST.instant(), paid(payment)).getStatus()).isEqualTo(200);

        assertThat(stage.jdbc()
                        .sql("select count(*) from webhook_receipt where message_id = ? and handled_at is not null")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void asksAboutMoneyThatGoesBackThoughItIsBooked() throws Exception {
        assertThat(send("msg_" + UUID.randomUUID(), HOST.instant(), paid(payment))
                        .getStatus())
                .isEqualTo(200);
        Provider.sandbox().payer().cancelAtConsole(payment, null, "at the console");
        String cancelled = paid(payment)
                .replace("Transaction.Paid", "Transaction.Cancelled")
                .replace("\"tx-1\"", "\"tx-1\",\"cancellationId\":\"c-1\"");

        assertThat(send("msg_" + UUID.randomUUID(), HOST.instant(), cancelled).getStatus())
                .isEqualTo(200);

        assertThat(stage.stateOf(pledge)).isEqualTo("REFUNDED");
    }

    @Test
    void acceptsMessagesAboutPaymentsThatAreNotOurs() throws Exception {
        for (String other : List.of("E0000000000000000000AA", "another-shop", "")) {
            assertThat(send("msg_" + UUID.randomUUID(), HOST.instant(), paid(other))
                            .getStatus())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void readsNoMoreThanAMessageCanBe() throws Exception {
        assertThat(send("msg_1", HOST.instant(), "x".repeat(64 * 1024 + 1)).getStatus())
                .isEqualTo(413);
        assertThat(send("msg_1", HOST.instant(), "x".repeat(64 * 1024)).getStatus())
                .isEqualTo(400);
    }

    private MockHttpServletResponse send(String id, Instant at, String body) throws Exception {
        return send(id, at, body, sign(id, at, body));
    }

    private MockHttpServletResponse send(String id, Instant at, String body, String signature) throws Exception {
        return mvc.perform(post("/webhooks/portone")
                        .contentType("application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                        .header("webhook-signature", signature)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static String sign(String id, Instant at, String body) {
        String secret = Provider.sandbox().webhookSecret().substring("whsec_".length());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String paid(String payment) {
        return """
                {"type":"Transaction.Paid","timestamp":"2026-11-20T11:00:00Z","data":{"storeId":"%s","paymentId":"%s",\
                "transactionId":"tx-1"}}""".formatted(Provider.sandbox().storeId(), payment);
    }

    private int captures() {
        return stage.jdbc()
                .sql("select count(*) from journal_entry where business_key = ?")
                .param("capture:" + payment)
                .query(Integer.class)
                .single();
    }
}
