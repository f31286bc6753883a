package com.encore.web.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.payment.ConfirmPayment;
import com.encore.payment.PaymentNumber;
import com.encore.project.ProjectId;
import com.encore.refund.PayBackDue;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PortOneSandbox;
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

/** A transfer that came back because the bank would not take the account. */
@PageTest
class RefundAccountPageTests {

    private static final Map<String, String> TRANSFER = Map.of(
            "method", "VIRTUAL_ACCOUNT",
            "refundBank", "SHINHAN",
            "refundNumber", "110-123-456789",
            "refundHolder", "김민지");
    private static final Map<String, String> OTHER =
            Map.of("bank", "KAKAO", "number", "3333-01-7654321", "holder", "김민지");

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Stage stage;

    @Autowired
    ConfirmPayment confirmation;

    @Autowired
    PayBackDue payBack;

    @Autowired
    TestClock clock;

    private final PortOneSandbox provider = Provider.sandbox();
    private Fan fan;
    private String pledge;
    private String payment;
    private String url;

    @BeforeEach
    void cancelWithAnAccountTheBankRefuses() {
        ProjectId project = stage.project();
        String slug = stage.jdbc()
                .sql("select slug from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
        fan = Fan.signedIn(mvc, people);
        pledge = fan.placed(slug, Map.of("donation", "12000"));
        payment = Fan.paymentIn(fan.pay(pledge, TRANSFER));
        provider.payer().issueAccount(payment);
        provider.payer().deposit(payment);
        confirmation.confirm(new PaymentNumber(payment));
        provider.faults().on(Scope.of(Operation.CANCEL).payment(payment).once(), Fault.refundAccountRefused());
        fan.cancel(pledge);
        url = "/me/pledges/" + pledge + "/refund-account";
    }

    @AfterEach
    void mendTheProvider() {
        provider.faults().clear();
    }

    @Test
    void asksForAnotherAccountAndPaysBackToItOnTheNextPass() {
        Page own = fan.browser.open("/me/pledges/" + pledge).isWellMade();
        assertThat(own.document().select("a[href$=/refund-account]").text()).isEqualTo("돌려받을 계좌 적기");
        Page form = fan.browser.open(url).isWellMade();
        assertThat(form.text())
                .contains("보내지 못했어요", "신한은행", "***6789", "12,000원")
                .doesNotContain("110123456789");

        Page saved = fan.browser.submit(form, url, OTHER);

        assertThat(saved.status()).isEqualTo(303);
        Page after = fan.browser.follow(saved).isWellMade();
        assertThat(after.text()).contains("계좌를 저장했어요", "카카오뱅크", "***4321").doesNotContain("3333017654321");
        clock.advance(Duration.ofSeconds(1));
        payBack.pay(1000);
        assertThat(provider.record().netOf(payment)).isZero();
        assertThat(stage.stateOf(pledge)).isEqualTo("REFUNDED");
        assertThat(fan.browser.ask(url).location()).isEqualTo("/me/pledges/" + pledge);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongWithIt() {
        Page form = fan.browser.open(url);

        Page noBank = fan.browser.submit(form, url, Map.of("bank", "", "number", "123456", "holder", "김민지"));
        Page noNumber = fan.browser.submit(form, url, Map.of("bank", "KAKAO", "number", "12ab", "holder", "김민지"));

        assertThat(noBank.status()).isEqualTo(422);
        assertThat(noBank.isWellMade().document().select("#bank-fault").text()).contains("은행을 골라");
        assertThat(noNumber.status()).isEqualTo(422);
        assertThat(noNumber.document().select("#number-fault").text()).contains("계좌번호");
        assertThat(noNumber.document().select("#number").val()).isEqualTo("12ab");
        assertThat(fan.browser
                        .submit(form, url, Map.of("bank", "MINT", "number", "123456", "holder", "김민지"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takesTheFormOnceThoughItIsSentTwice() {
        Page form = fan.browser.open(url);
        fan.browser.submit(form, url, OTHER);

        Page again = fan.browser.submit(form, url, OTHER);

        assertThat(again.location()).isEqualTo("/me/pledges/" + pledge);
    }

    @Test
    void isNobodyElsesAndTakesNoFormFromElsewhere() {
        Fan stranger = Fan.signedIn(mvc, people);

        assertThat(stranger.browser.ask(url).status()).isEqualTo(404);
        assertThat(fan.browser.send(url, OTHER).status()).isEqualTo(403);
        assertThat(new Browser(mvc).ask(url).location()).contains("/login");
    }

    @Test
    void letsNobodyTryOutAccountsAllDay() {
        for (int i = 0; i < 5; i++) {
            giveAnAccountTheBankRefuses();
        }

        Page refused = fan.browser.submit(fan.browser.open(url), url, OTHER);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.isWellMade().text()).contains("하루에 다섯 번");
        clock.advance(Duration.ofDays(1));
        assertThat(fan.browser.submit(fan.browser.open(url), url, OTHER).status())
                .isEqualTo(303);
    }

    private void giveAnAccountTheBankRefuses() {
        provider.faults().on(Scope.of(Operation.CANCEL).payment(payment).once(), Fault.refundAccountRefused());
        assertThat(fan.browser.submit(fan.browser.open(url), url, OTHER).status())
                .isEqualTo(303);
        payBack.pay(1000);
        clock.advance(Duration.ofSeconds(1));
    }
}
