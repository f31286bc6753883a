package com.encore.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.refund.PayBackDue;
import com.encore.refund.RefundList;
import com.encore.refund.RefundState;
import com.encore.refund.Troubled;
import com.encore.testing.TestClock;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class MoneyPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Troubled troubled;

    @Autowired
    RefundList refunds;

    @Autowired
    PayBackDue payBack;

    @Autowired
    TestClock clock;

    private Stage stage;

    @BeforeEach
    void openTheOffice() {
        stage = new Stage(mvc, people);
    }

    @Test
    void hasAParkedRefundTriedAgainWithAReasonAndPaidBack() {
        Troubled.Money money = troubled.parkedRefund(45_000);
        Browser admin = stage.signedIn(Role.ADMIN);
        Page list = admin.open("/admin/refunds").isWellMade();
        assertThat(list.text()).contains(money.refund()).contains("여러 번 시도했지만 안 됐어요");
        assertThat(list.document().select(".nav-count").text()).containsPattern("\\d");
        String retry = "/admin/refunds/" + money.refund() + "/retry";

        Page asked = admin.open(retry).isWellMade();
        assertThat(asked.text()).contains("45,000원");
        assertThat(admin.submit(asked, retry, Map.of("reason", "  ")).status()).isEqualTo(422);
        assertThat(refunds.one(money.refund()).state()).isEqualTo(RefundState.PARKED);
        Page done = admin.submit(asked, retry, Map.of("reason", "결제사가 고쳤다고 해요"));
        assertThat(done.location())
                .isEqualTo("/admin/payments/" + money.payment().value());
        payBack.pay(1000);

        Page file = admin.open(String.valueOf(done.location())).isWellMade();
        assertThat(file.text())
                .contains("결제사가 고쳤다고 해요")
                .contains("돌려줌")
                .contains("보관하는 후원금")
                .doesNotContain("??");
        assertThat(admin.open("/admin/refunds?list=DONE").text()).contains(money.refund());
        Page late = admin.follow(admin.submit(asked, retry, Map.of("reason", "한 번 더")));
        assertThat(late.document().select(".notice-bad").text()).contains("그사이 이 환불이 움직였어요");
    }

    @Test
    void triesSeveralRefundsAgainForOneReasonAndLeavesAloneWhatHasMoved() {
        Troubled.Money one = troubled.parkedRefund(45_000);
        Troubled.Money other = troubled.parkedRefund(30_000);
        Browser admin = stage.signedIn(Role.ADMIN);
        String path = "/admin/refunds/retry";
        Page asked = admin.open(path).isWellMade();
        assertThat(asked.text()).contains(one.refund(), other.refund());
        assertThat(admin.submit(asked, path, Map.of("reason", "왜")).status()).isEqualTo(422);
        String both = asked.document().select("input[name=pick]").eachAttr("value").stream()
                .filter(value -> value.startsWith(one.refund()) || value.startsWith(other.refund()))
                .collect(Collectors.joining(","));
        assertThat(admin.submit(asked, path, Map.of("pick", both, "reason", " "))
                        .status())
                .isEqualTo(422);

        Page done = admin.follow(admin.submit(asked, path, Map.of("pick", both, "reason", "결제사가 고쳤어요")));
        assertThat(done.text()).contains("2건을 다시 시도해요");
        assertThat(refunds.one(one.refund()).state()).isEqualTo(RefundState.OWED);
        assertThat(refunds.one(other.refund()).state()).isEqualTo(RefundState.OWED);
        Page late = admin.follow(admin.submit(asked, path, Map.of("pick", both, "reason", "또")));
        assertThat(late.document().select(".notice-bad").text()).contains("2건은 그사이 움직여서");
    }

    @Test
    void asksForThePasswordBeforeARefundIsTriedAgain() {
        Troubled.Money money = troubled.parkedRefund(45_000);
        Browser admin = stage.signedIn(Role.ADMIN);
        String retry = "/admin/refunds/" + money.refund() + "/retry";
        Page asked = admin.open(retry);
        clock.advance(Duration.ofMinutes(11));

        assertThat(admin.submit(asked, retry, Map.of("reason", "확인했어요")).location())
                .isEqualTo("/reauthenticate");
        assertThat(admin.ask(retry).location()).isEqualTo("/reauthenticate");
        assertThat(refunds.one(money.refund()).state()).isEqualTo(RefundState.PARKED);
    }

    @Test
    void showsAPaymentThatWentBackInPartAsOneThatNeedsSomebody() {
        Troubled.Money money = troubled.partlyBack(45_000, 10_000);
        Browser admin = stage.signedIn(Role.ADMIN);

        assertThat(admin.open("/admin/refunds").isWellMade().text()).contains("일부만 돌려줬는데");
        assertThat(admin.open("/admin/payments?list=PARTLY_BACK").isWellMade().text())
                .contains(money.payment().value());
        assertThat(admin.open("/admin/payments/" + money.payment().value())
                        .isWellMade()
                        .text())
                .contains("결제사에서 10,000원을 돌려줬는데 후원은 그대로예요");
    }

    @Test
    void hasTheProviderAskedAboutAPaymentThatIsNotUnderstood() {
        Troubled.Money money = troubled.stuck(45_000);
        Browser admin = stage.signedIn(Role.ADMIN);
        assertThat(admin.open("/admin/payments").isWellMade().text())
                .contains(money.payment().value());
        String file = "/admin/payments/" + money.payment().value();

        Page answered = admin.follow(admin.submit(admin.open(file).isWellMade(), file + "/ask", Map.of()));

        assertThat(answered.document().select(".notice-bad").text()).contains("지금 상태: 확인 안 됨");
    }

    @Test
    void findsAPaymentByAnyNumber() {
        Troubled.Money money = troubled.parkedRefund(45_000);
        Browser admin = stage.signedIn(Role.ADMIN);
        String file = "/admin/payments/" + money.payment().value();

        for (String number : List.of(
                money.payment().value(), money.pledge().value().toLowerCase(Locale.ROOT), "  " + money.refund())) {
            assertThat(admin.ask("/admin/payments?q=" + number.strip()).location())
                    .isEqualTo(file);
        }
        assertThat(admin.open("/admin/payments?q=P0000000000000").isWellMade().text())
                .contains("그런 번호의 결제는 없어요");
        assertThat(admin.ask("/admin/payments/E0000000000000000000AA").status()).isEqualTo(404);
        assertThat(admin.ask("/admin/payments/x").status()).isEqualTo(404);
        assertThat(admin.ask("/admin/refunds/R000/retry").status()).isEqualTo(404);
    }

    @Test
    void drawsEveryListInBothLanguagesAndForAdminsAlone() {
        troubled.paid(12_000);
        Browser admin = stage.signedIn(Role.ADMIN);

        for (String list : List.of("PARKED", "ACCOUNT", "SLOW", "OPEN", "DONE", "MOOT", "nonsense")) {
            assertDrawn(admin, "/admin/refunds?list=" + list);
        }
        for (String list : List.of(
                "STUCK",
                "PARTLY_BACK",
                "ASKING",
                "READY",
                "WAITING",
                "PAID",
                "REFUNDED",
                "FAILED",
                "EXPIRED",
                "nonsense")) {
            assertDrawn(admin, "/admin/payments?list=" + list);
        }
        for (Role role : List.of(Role.FAN, Role.ARTIST, Role.FINANCE)) {
            Browser other = stage.signedIn(role);
            assertThat(other.ask("/admin/refunds").status()).isEqualTo(403);
            assertThat(other.ask("/admin/payments").status()).isEqualTo(403);
            assertThat(other.ask("/me/profile").document().select(".nav-count")).isEmpty();
        }
    }

    private static void assertDrawn(Browser admin, String address) {
        for (String language : List.of("ko", "en")) {
            Page page = admin.open(address + "&lang=" + language).isWellMade();
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.document().text()).doesNotContain("??");
        }
        admin.open("/?lang=ko");
    }
}
