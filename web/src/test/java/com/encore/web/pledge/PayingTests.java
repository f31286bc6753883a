package com.encore.web.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.Payer;
import com.encore.sandbox.portone.Scope;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class PayingTests {

    private static final Map<String, String> TRANSFER = Map.of(
            "method", "VIRTUAL_ACCOUNT",
            "refundBank", "SHINHAN",
            "refundNumber", "110-123-456789",
            "refundHolder", "김민지");

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private final Payer payer = Provider.sandbox().payer();
    private ProjectId project;
    private String slug;
    private Fan fan;

    @BeforeEach
    void openProject() {
        project = stage.project();
        slug = stage.jdbc()
                .sql("select slug from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
        fan = Fan.signedIn(mvc, people);
    }

    @AfterEach
    void mendTheProvider() {
        Provider.sandbox().faults().clear();
    }

    @Test
    void takesAFanFromTheFormToTheThanks() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        Page handOver = fan.pay(pledge, "KAKAOPAY").isWellMade();
        String payment = Fan.paymentIn(handOver);
        assertThat(handOver.document().select("#handover").attr("data-request"))
                .contains("\"totalAmount\":12000", "\"easyPayProvider\":\"KAKAOPAY\"")
                .contains("/payments/return", "CURRENCY_KRW");
        assertThat(handOver.document().select("noscript").text()).contains("자바스크립트");
        payer.approve(payment);

        Page back = fan.comeBack(payment);

        assertThat(back.location()).isEqualTo("/me/pledges/" + pledge + "?paid");
        Page thanks = fan.browser.follow(back).isWellMade();
        assertThat(thanks.text()).contains("고마워요", "12,000원", "Encore가 보관", "1,091원", "카카오페이");
        assertThat(stage.raised(project).raised()).isEqualTo(12_000);
        assertThat(fan.browser.ask("/checkout/" + pledge).location()).isEqualTo("/me/pledges/" + pledge);
        assertThat(fan.browser.open("/me/pledges").isWellMade().text()).contains("후원 완료", pledge);
        assertThat(fan.browser
                        .open("/me/pledges/" + pledge + "/receipt")
                        .isWellMade()
                        .text())
                .contains("영수증", "12,000원", "1,091원", "김민지");
    }

    @Test
    void believesTheProviderAndNotTheAddressOfTheReturn() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        String payment = Fan.paymentIn(fan.pay(pledge, "CARD"));

        Page unpaid = fan.browser.ask("/payments/return?paymentId=" + payment + "&status=PAID&code=");

        assertThat(unpaid.location()).isEqualTo("/checkout/" + pledge + "?unfinished");
        assertThat(fan.browser.follow(unpaid).text()).contains("결제를 마치지 않았어요");
        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
    }

    @Test
    void letsAFanTryAgainAfterADecline() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        String payment = Fan.paymentIn(fan.pay(pledge, "CARD"));
        payer.decline(PayRequest.of(payment, 12_000), "8037", "한도 초과 <b>");

        Page declined = fan.browser.follow(fan.comeBack(payment)).isWellMade();

        assertThat(declined.text()).contains("결제가 되지 않았어요", "빠져나간 돈은 없어요", "한도 초과 <b>");
        assertThat(declined.text()).doesNotContain("forged");
        assertThat(Fan.paymentIn(fan.pay(pledge, "TOSSPAY"))).isEqualTo(payment);
        payer.approve(payment);
        assertThat(fan.browser.follow(fan.comeBack(payment)).text()).contains("고마워요");
    }

    @Test
    void showsTheAccountOfATransferUntilItArrives() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        Page refused = fan.pay(pledge, "VIRTUAL_ACCOUNT");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.isWellMade().text()).contains("은행, 계좌번호");
        Page handOver = fan.browser.submit(refused, "/checkout/" + pledge, TRANSFER);
        String payment = Fan.paymentIn(handOver);
        assertThat(handOver.document().select("#handover").attr("data-request")).contains("\"validHours\":24");
        payer.issueAccount(payment);

        Page waiting = fan.browser.follow(fan.comeBack(payment)).isWellMade();

        assertThat(waiting.text()).contains("이 계좌로 보내 주세요", "12,000원", "신한은행", "***6789", "까지");
        assertThat(waiting.text()).doesNotContain("110123456789");
        assertThat(fan.browser.open("/me/pledges/" + pledge).text()).contains("입금할 계좌 보기");
        payer.deposit(payment);
        assertThat(fan.browser.follow(fan.comeBack(payment)).text()).contains("고마워요", "무통장 입금");
    }

    @Test
    void offersATransferOnlyWhileItCanArriveInTime() {
        ProjectId closing = stage.project(Duration.ofMinutes(50));
        String closingSlug = stage.jdbc()
                .sql("select slug from project where id = ?")
                .param(closing.value())
                .query(String.class)
                .single();
        String pledge = fan.placed(closingSlug, Map.of("donation", "12000"));

        assertThat(fan.browser.open("/checkout/" + pledge).text()).doesNotContain("무통장 입금");
        assertThat(fan.pay(pledge, TRANSFER).status()).isEqualTo(422);
        assertThat(fan.pay(pledge, "NOT_A_METHOD").text()).contains("결제 방법을 골라 주세요");
    }

    @Test
    void keepsTheHoldWhenTheProviderIsAway() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        Provider.sandbox()
                .faults()
                .on(Scope.of(Operation.PRE_REGISTER), new Fault.ServerError(503, Fault.Moment.BEFORE));

        Page away = fan.pay(pledge, "CARD");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.isWellMade().text()).contains("결제창을 열 수 없어요", "빠져나간 돈은 없고");
        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
        Provider.sandbox().faults().clear();
        assertThat(Fan.paymentIn(fan.browser.submit(away, "/checkout/" + pledge, Map.of("method", "CARD"))))
                .isNotBlank();
    }

    @Test
    void waitsForAnOutcomeNobodyKnowsYet() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        String payment = Fan.paymentIn(fan.pay(pledge, "CARD"));
        payer.approve(payment);
        Provider.sandbox().faults().on(Scope.of(Operation.GET).payment(payment), new Fault.Cut(Fault.Moment.BEFORE));

        Page back = fan.comeBack(payment);

        assertThat(back.location()).isEqualTo("/me/pledges/" + pledge + "?checking");
        Page checking = fan.browser.follow(back).isWellMade();
        String poll = checking.document().select("[hx-trigger='every 2s']").attr("hx-get");
        assertThat(checking.text()).contains("결제 결과를 확인하고 있어요").doesNotContain("빠져나간 돈은 없어요");
        assertThat(fan.browser.open("/me/pledges").text()).contains("결제 확인 중").doesNotContain("빠져나간 돈은 없어요");
        assertThat(fan.browser.ask(poll).response().getHeader("HX-Redirect")).isNull();
        Provider.sandbox().faults().clear();
        fan.comeBack(payment);
        assertThat(fan.browser.ask(poll).response().getHeader("HX-Redirect"))
                .isEqualTo("/me/pledges/" + pledge + "?paid");
    }

    @Test
    void findsNothingForStrangers() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        String payment = Fan.paymentIn(fan.pay(pledge, "CARD"));
        Fan stranger = Fan.signedIn(mvc, people);

        for (String path : new String[] {
            "/checkout/" + pledge,
            "/me/pledges/" + pledge,
            "/me/pledges/" + pledge + "/cancel",
            "/me/pledges/" + pledge + "/checking",
            "/me/pledges/" + pledge + "/receipt",
            "/payments/return?paymentId=" + payment,
            "/payments/return?paymentId=no-such-payment",
            "/payments/return",
            "/checkout/1",
            "/me/pledges/PAAAAAAAAAAAAA"
        }) {
            assertThat(stranger.browser.ask(path).status()).as(path).isEqualTo(404);
        }
        String token = stranger.form(slug)
                .document()
                .select("form[data-pledge] [name=_csrf]")
                .val();
        for (String path : new String[] {"/checkout/" + pledge + "/let-go", "/me/pledges/" + pledge + "/cancel"}) {
            assertThat(stranger.browser.send(path, Map.of("_csrf", token)).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.browser
                        .send("/checkout/" + pledge, Map.of("_csrf", token, "method", "CARD"))
                        .status())
                .isEqualTo(404);
        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
    }

    @Test
    void letsGoOfWhatIsNotPaid() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));

        Page checkout = fan.browser.open("/checkout/" + pledge);

        Page gone = fan.browser.submit(checkout, "/checkout/" + pledge + "/let-go", Map.of());

        assertThat(fan.browser.follow(gone).isWellMade().text()).contains("그만뒀어요", "다시 후원하기");
        assertThat(stage.stateOf(pledge)).isEqualTo("RELEASED");
    }

    @Test
    void saysThatTimeRanOut() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        Page checkout = fan.browser.open("/checkout/" + pledge);
        clock.advance(Duration.ofMinutes(11));

        assertThat(fan.browser.ask("/checkout/" + pledge).location()).isEqualTo("/me/pledges/" + pledge);
        Page tooLate = fan.browser.submit(checkout, "/checkout/" + pledge, Map.of("method", "CARD"));
        assertThat(fan.browser.follow(tooLate).text()).contains("다시 후원하기").doesNotContain("결제 이어서 하기");
    }

    @Test
    void givesTheMoneyBackOnceHoweverOftenItIsCancelled() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        String payment = Fan.paymentIn(fan.pay(pledge, "CARD"));
        payer.approve(payment);
        fan.comeBack(payment);
        Page page = fan.browser.open("/me/pledges/" + pledge).isWellMade();
        assertThat(page.document().select("dialog").text()).contains("12,000원", "테스트 공연", "카드");
        assertThat(fan.browser
                        .open("/me/pledges/" + pledge + "/cancel")
                        .isWellMade()
                        .text())
                .contains("12,000원");

        Page first = fan.browser.submit(page, "/me/pledges/" + pledge + "/cancel", Map.of());
        Page second = fan.browser.submit(page, "/me/pledges/" + pledge + "/cancel", Map.of());

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(fan.browser.follow(second).isWellMade().text()).contains("환불 완료", "12,000원", "전액 돌려드렸어요");
        assertThat(Provider.sandbox().record().netOf(payment)).isZero();
        assertThat(stage.raised(project).raised()).isZero();
        assertThat(fan.browser.open("/me/pledges/" + pledge + "/receipt").text())
                .contains("12,000원을 돌려드렸어요");
    }

    @Test
    void keepsAPledgeThatMayNoLongerBeCancelled() {
        String pledge = fan.placed(slug, Map.of("donation", "12000"));
        String payment = Fan.paymentIn(fan.pay(pledge, "CARD"));
        payer.approve(payment);
        fan.comeBack(payment);
        Page page = fan.browser.open("/me/pledges/" + pledge);
        clock.advance(Duration.ofDays(8));

        Page late = fan.browser.submit(page, "/me/pledges/" + pledge + "/cancel", Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.isWellMade().text()).contains("마감", "취소할 수 없어요");
        assertThat(stage.stateOf(pledge)).isEqualTo("PAID");
    }

    @Test
    void pagesThroughPledgesByKey() {
        for (int i = 0; i < 21; i++) {
            fan.placed(slug, Map.of("donation", "1000"));
        }

        Page first = fan.browser.open("/me/pledges").isWellMade();
        Page next = fan.browser.open(first.document().select("#pledges-more a").attr("href"));

        assertThat(first.document().select("#pledges > li")).hasSize(20);
        assertThat(next.document().select("#pledges > li")).hasSize(1);
        assertThat(next.document().select("#pledges-more a")).isEmpty();
        assertThat(fan.browser.open("/me/pledges?after=nonsense").document().select("#pledges > li"))
                .hasSize(20);
    }

    @Test
    void sendsWhoeverComesBackSignedOutToSignIn() {
        assertThat(new Browser(mvc).open("/payments/return?paymentId=x").text()).contains("로그인");
    }
}
