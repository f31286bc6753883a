package com.encore.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.Provider;
import com.encore.testing.Stage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A fan's whole way with the money, on a phone. */
@JourneyTest
@ExtendWith(InChromium.class)
class PledgeJourneyTests {

    private static final String[] CAPTURED = {"CAPTURE PG_RECEIVABLE 45000", "CAPTURE PLEDGES_HELD -45000"};

    @Autowired
    Shows shows;

    @Autowired
    Stage stage;

    @Autowired
    People people;

    private Show show;
    private Email email;

    @BeforeEach
    void openTheShow() {
        show = shows.open(20);
        email = People.newEmail();
        people.register(email, Role.FAN);
    }

    @Test
    void takesAPledgeFromTheHomePageToTheReceiptAndShowsItWhereOthersAreWatching(Guests guests) {
        Guest watching = guests.atADesk().opens(show.path()).isAt(show.title()).reads("0명");
        watching.page().evaluate("() => { window.sameDocument = true; }");
        Guest fan = guests.onAPhone();

        fan.opens("/").isAt("모이면, 공연이 열려요").searchesFor(show.title()).follows(show.title());
        fan.isAt(show.title()).reads("목표를 못 채우면 전액 돌려드리고").follows("스탠딩 고르기");
        fan.signsIn(email);
        fan.isAt("어떻게 함께할까요?").reads("20개 남았어요").presses("결제 방법 고르기");
        fan.isAt("어떻게 결제할까요?").reads("45,000원").picks("CARD").presses("결제하기");
        fan.inThePaymentWindow("approve");

        fan.isAt(show.title()).reads("후원해 주셔서 고마워요", "45,000원", "Encore가 보관");
        String pledge = fan.pledge();
        assertThat(watching.page().locator("[data-live-backers]")).hasText("1명");
        assertThat(watching.page().locator("[data-live-raised]")).hasText("45,000원");
        assertThat(watching.page().locator("#reward-" + show.standing().value()))
                .containsText("19개 남았어요");
        assertThat((Boolean) watching.page().evaluate("() => window.sameDocument === true"))
                .as("counted without a reload")
                .isTrue();
        assertThat(stage.stateOf(pledge)).isEqualTo("PAID");
        assertThat(shows.journal(show)).containsExactly(CAPTURED);
        assertThat(Provider.sandbox().record().netOf(shows.payments(show).getFirst()))
                .isEqualTo(Show.PRICE);
        fan.follows("영수증 보기").isAt("영수증").reads("스탠딩", "45,000원", "4,091원", pledge);
        fan.opens(show.path()).isAt(show.title()).reads("1명", "45,000원", "19개 남았어요");
    }

    @Test
    void letsAFanTryAgainWhoseCardWasDeclined(Guests guests) {
        Guest fan = atTheCheckout(guests);

        fan.picks("CARD").presses("결제하기").inThePaymentWindow("decline");
        fan.isAt("어떻게 결제할까요?").reads("결제가 되지 않았어요. 빠져나간 돈은 없어요.");
        assertThat(shows.journal(show)).isEmpty();
        fan.picks("KAKAOPAY").presses("결제하기").inThePaymentWindow("approve");

        fan.isAt(show.title()).reads("후원해 주셔서 고마워요", "카카오페이");
        assertThat(shows.journal(show)).containsExactly(CAPTURED);
        assertThat(shows.raised(show)).isEqualTo(new Stage.Raised(Show.PRICE, 1));
    }

    @Test
    void keepsThePlaceOfAFanWhoClosesThePaymentWindowUntilItIsLetGo(Guests guests) {
        Guest fan = atTheCheckout(guests);
        String pledge = fan.pledge();

        fan.picks("TOSSPAY").presses("결제하기").inThePaymentWindow("close");

        fan.isAt("어떻게 결제할까요?").reads("빠져나간 돈은 없어요");
        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
        assertThat(shows.sold(show)).isEqualTo(1);
        fan.presses("후원 그만두기").isAt(show.title()).reads("결제 전에 그만뒀어요");
        assertThat(stage.stateOf(pledge)).isEqualTo("RELEASED");
        assertThat(shows.sold(show)).isZero();
        assertThat(shows.journal(show)).isEmpty();
    }

    @Test
    void waitsForADepositThatComesLater(Guests guests) throws InterruptedException {
        Guest fan = atTheCheckout(guests);
        String pledge = fan.pledge();

        fan.picks("VIRTUAL_ACCOUNT").presses("결제하기").reads("은행, 계좌번호").isAt("어떻게 결제할까요?");
        fan.selects("refundBank", "SHINHAN")
                .types("refundNumber", "110-123-456789")
                .types("refundHolder", "김민지");
        fan.presses("결제하기").inThePaymentWindow("issue");
        fan.isAt("입금을 기다리고 있어요").reads("45,000원", "***6789");
        fan.follows("보냈어요, 확인해 주세요").isAt("입금을 기다리고 있어요");
        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
        Provider.sandbox().payer().deposit(shows.payments(show).getFirst());
        Provider.sandbox().awaitWebhooks(Duration.ofSeconds(20));

        fan.opens("/me/pledges").isAt("내 후원").reads("후원 완료").follows(show.title());
        fan.isAt(show.title()).reads("무통장 입금", "45,000원");
        assertThat(shows.journal(show)).containsExactly(CAPTURED);
    }

    @Test
    void givesTheMoneyBackToABackerWhoChangesTheirMind(Guests guests) {
        Guest fan = atTheCheckout(guests);
        fan.picks("CARD").presses("결제하기").inThePaymentWindow("approve").isAt(show.title());
        String pledge = fan.pledge();

        fan.presses("후원 취소하기").reads("45,000원 전액을 돌려드려요").presses("45,000원 돌려받고 취소하기");

        fan.isAt(show.title()).reads("후원을 취소하고 전액 돌려드렸어요", "환불 완료");
        assertThat(stage.stateOf(pledge)).isEqualTo("REFUNDED");
        assertThat(Provider.sandbox().record().netOf(shows.payments(show).getFirst()))
                .isZero();
        assertThat(shows.journal(show))
                .containsExactly(CAPTURED[0], CAPTURED[1], "REFUND PLEDGES_HELD 45000", "REFUND PG_RECEIVABLE -45000");
        assertThat(shows.raised(show)).isEqualTo(new Stage.Raised(0, 0));
        fan.opens(show.path()).isAt(show.title()).reads("0명", "20개 남았어요");
    }

    @Test
    void needsNoMouse(Guests guests) {
        Guest fan = guests.atADesk().opens("/").isAt("모이면, 공연이 열려요");

        fan.tabsTo("본문으로 건너뛰기").hits("Enter");
        fan.tabsTo("공연 찾기").keysIn(show.title()).hits("Enter").reads("찾은 공연");
        fan.tabsTo(show.title()).hits("Enter").isAt(show.title());
        fan.tabsTo("스탠딩 고르기").hits("Enter").isAt("로그인");
        fan.tabsTo("메일 주소").keysIn(email.value());
        fan.tabsTo("비밀번호").keysIn(People.PASSWORD).hits("Enter");
        fan.isAt("어떻게 함께할까요?").tabsTo("결제 방법 고르기").hits("Enter");
        fan.isAt("어떻게 결제할까요?").tabsTo("카드").hits("Space");
        fan.tabsTo("결제하기").hits("Enter").waitsForThePaymentWindow();
        fan.page().locator("#approve").press("Enter");

        fan.comesBack().isAt(show.title()).reads("후원해 주셔서 고마워요");
        assertThat(shows.journal(show)).containsExactly(CAPTURED);
    }

    @Test
    void needsNoJavaScriptUpToThePaymentWindow(Guests guests) {
        Guest fan = guests.withoutJavaScript();

        fan.opens("/").isAt("모이면, 공연이 열려요").searchesFor(show.title()).follows(show.title());
        fan.isAt(show.title()).follows("스탠딩 고르기").signsIn(email);
        fan.isAt("어떻게 함께할까요?").types("donation", "5000").presses("결제 방법 고르기");
        fan.isAt("어떻게 결제할까요?").reads("50,000원").picks("CARD").presses("결제하기");

        fan.isAt("결제창으로 가고 있어요");
        assertThat((String) fan.page().evaluate("() => document.querySelector('noscript .notice').innerText"))
                .contains("결제창은 자바스크립트가 있어야 열려요");
        assertThat(shows.pledges(show, "HELD")).isEqualTo(1);
    }

    private Guest atTheCheckout(Guests guests) {
        Guest fan = guests.onAPhone()
                .opens(show.pledgePath() + "?reward=" + show.standing().value());
        return fan.signsIn(email).isAt("어떻게 함께할까요?").presses("결제 방법 고르기").isAt("어떻게 결제할까요?");
    }
}
