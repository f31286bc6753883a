package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.journeys.Visitor.Answer;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What is done twice, twenty times or all at once has one effect. */
@JourneyTest
class OneEffectTests {

    private static final int TIMES = 20;

    @Autowired
    Shows shows;

    @Autowired
    Stage stage;

    @Autowired
    Doorman doorman;

    @Value("${encore.public-url}")
    String home;

    private Show show;
    private Visitor fan;
    private Answer form;

    @BeforeEach
    void openTheForm() {
        show = shows.open(20);
        fan = new Visitor(home, doorman.letIn(stage.fan(), Role.FAN));
        form = fan.get(show.pledgePath());
    }

    @Test
    void placesOnePledgeHoweverOftenItsFormIsSent() throws InterruptedException {
        List<Race.Result<Answer>> sent = Race.of(TIMES, number -> fan.submit(form, show.pledgePath(), oneSeat()));

        assertThat(sent).allSatisfy(each -> assertThat(each.failure()).isNull());
        assertThat(sent.stream().map(each -> each.value().pledge()).distinct()).hasSize(1);
        assertThat(shows.pledges(show, "HELD")).isEqualTo(1);
        assertThat(shows.sold(show)).isEqualTo(1);
    }

    @Test
    void refusesTheSameFormWithOtherWishes() {
        fan.submit(form, show.pledgePath(), oneSeat());

        Answer other = fan.submit(form, show.pledgePath(), Map.of(show.quantity(), "2"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("이 화면으로는 이미 후원했어요");
        assertThat(shows.sold(show)).isEqualTo(1);
    }

    @Test
    void countsMoneyOnceHoweverOftenTheProviderTellsOfIt() throws InterruptedException {
        Provider.sandbox().faults().on(Scope.of(Operation.WEBHOOK), new Fault.DuplicateWebhook(TIMES - 1));
        String payment = atThePaymentWindow();

        Provider.sandbox().payer().approve(payment);

        assertThat(Provider.sandbox().awaitWebhooks(Duration.ofSeconds(20))).isTrue();
        assertCapturedOnce();
    }

    @Test
    void countsMoneyOnceWhenTheBuyerAndTheProviderTellOfItAtOnce() throws InterruptedException {
        Provider.sandbox().faults().on(Scope.of(Operation.WEBHOOK), new Fault.DuplicateWebhook(TIMES - 1));
        String payment = atThePaymentWindow();

        List<Race.Result<Answer>> returns = Race.of(TIMES, number -> {
            if (number == 0) {
                Provider.sandbox().payer().approve(payment);
            }
            return fan.get("/payments/return?paymentId=" + payment);
        });

        assertThat(Provider.sandbox().awaitWebhooks(Duration.ofSeconds(20))).isTrue();
        assertThat(returns).allSatisfy(each -> assertThat(each.value().status()).isEqualTo(303));
        assertThat(fan.get("/payments/return?paymentId=" + payment).location()).endsWith("?paid");
        assertCapturedOnce();
    }

    @Test
    void endsRefundedHoweverTheMessagesOfPayingAndCancellingOvertakeEachOther() throws InterruptedException {
        Provider.sandbox().faults().on(Scope.of(Operation.WEBHOOK).once(), new Fault.ReorderedWebhook());
        String payment = atThePaymentWindow();
        Provider.sandbox().payer().approve(payment);
        String pledge =
                fan.get("/payments/return?paymentId=" + payment).location().replaceAll(".*/(P[0-9A-Z]{13}).*", "$1");
        Provider.sandbox().faults().on(Scope.of(Operation.WEBHOOK), new Fault.DuplicateWebhook(2));
        Answer page = fan.get("/me/pledges/" + pledge);

        List<Race.Result<Answer>> cancelled =
                Race.of(TIMES, number -> fan.submit(page, "/me/pledges/" + pledge + "/cancel", Map.of()));

        assertThat(cancelled)
                .allSatisfy(each -> assertThat(each.value().status()).isLessThan(500));
        assertThat(Provider.sandbox().awaitWebhooks(Duration.ofSeconds(20))).isTrue();
        assertThat(stage.stateOf(pledge)).isEqualTo("REFUNDED");
        assertThat(Provider.sandbox().record().netOf(payment)).isZero();
        assertThat(shows.journal(show))
                .containsExactly(
                        "CAPTURE PG_RECEIVABLE 45000",
                        "CAPTURE PLEDGES_HELD -45000",
                        "REFUND PLEDGES_HELD 45000",
                        "REFUND PG_RECEIVABLE -45000");
    }

    private Map<String, String> oneSeat() {
        return Map.of(show.quantity(), "1");
    }

    private String atThePaymentWindow() {
        String pledge = fan.submit(form, show.pledgePath(), oneSeat()).pledge();
        return fan.submit(fan.get("/checkout/" + pledge), "/checkout/" + pledge, Map.of("method", "CARD"))
                .payment();
    }

    private void assertCapturedOnce() {
        assertThat(shows.journal(show)).containsExactly("CAPTURE PG_RECEIVABLE 45000", "CAPTURE PLEDGES_HELD -45000");
        assertThat(shows.raised(show)).isEqualTo(new Stage.Raised(Show.PRICE, 1));
        assertThat(shows.sold(show)).isEqualTo(1);
    }
}
