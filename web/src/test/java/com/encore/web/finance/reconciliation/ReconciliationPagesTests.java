package com.encore.web.finance.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.reconciliation.DifferenceId;
import com.encore.reconciliation.DifferenceItem;
import com.encore.reconciliation.DifferenceList;
import com.encore.reconciliation.DifferenceState;
import com.encore.reconciliation.Differing;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class ReconciliationPagesTests {

    private static final String ALL = "/finance/reconciliation";
    private static final String PAYOUTS = ALL + "/payouts";
    private static final String IMPORT = PAYOUTS + "/import";
    private static final String SHEET = "정산일,상점아이디,거래 건수,거래 금액,취소 건수,취소 금액,PG 수수료,PG 수수료 부가세,지급액\n";
    private static final String STATEMENT = "거래일시,입금,출금,잔액,적요\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Differing differing;

    @Autowired
    DifferenceList differences;

    @Autowired
    TestClock clock;

    private Stage stage;

    @BeforeEach
    void openTheOffice() {
        stage = new Stage(mvc, people);
    }

    @Test
    void leadsFromTheDaysToADifferenceAndLetsItBeTakenAndSettled() {
        Differing.Made made = differing.unheard(30_000);
        Browser finance = stage.signedIn(Role.FINANCE);

        Page days = finance.open(ALL).isWellMade();
        assertThat(days.text()).contains("우리에게 없는 결제").doesNotContain("??");
        assertThat(days.document().select(".recon-cell a")).isNotEmpty();
        Page day = finance.open(ALL + "/days/" + made.date()).isWellMade();
        assertThat(day.text()).contains("30,000원").doesNotContain("??");

        String one = ALL + "/differences/" + made.difference();
        Page shown = finance.open(one).isWellMade();
        assertThat(shown.text())
                .contains(made.payment().value())
                .contains("결제사에서는 돈이 움직였는데 우리 장부에 없어요")
                .doesNotContain("??");
        Page taken = finance.follow(finance.submit(shown, one + "/take", Map.of()));
        assertThat(taken.document().select(".notice-good").text()).contains("내가 보기로 했어요");

        String settle = one + "/settle?as=EXPLAINED";
        Page asked = finance.open(settle).isWellMade();
        assertThat(finance.submit(asked, settle, Map.of("reason", " ")).status())
                .isEqualTo(422);
        assertThat(of(made).state()).isEqualTo(DifferenceState.TAKEN);
        Page settled = finance.follow(finance.submit(asked, settle, Map.of("reason", "결제사와 확인했어요")));

        assertThat(settled.text()).contains("결제사와 확인했어요").contains("까닭을 적음").doesNotContain("??");
        assertThat(of(made).state()).isEqualTo(DifferenceState.EXPLAINED);
        assertThat(finance.follow(finance.submit(asked, settle, Map.of("reason", "한 번 더")))
                        .document()
                        .select(".notice-bad")
                        .text())
                .contains("다시 정해 주세요");
    }

    @Test
    void hasTheProviderAskedAndClosesWhatIsGone() {
        Differing.Made made = differing.unheard(40_000);
        Browser finance = stage.signedIn(Role.FINANCE);
        String one = ALL + "/differences/" + made.difference();

        Page answered = finance.follow(finance.submit(finance.open(one), one + "/ask", Map.of()));

        assertThat(answered.document().select(".notice-good").text()).contains("이제 맞아요");
        assertThat(answered.document().select("form[action$=/ask]")).isEmpty();
        assertThat(of(made).state()).isEqualTo(DifferenceState.MOOT);
    }

    @Test
    void hasADayComparedAgainTonight() {
        Differing.Made made = differing.unheard(50_000);
        Browser finance = stage.signedIn(Role.FINANCE);
        String day = ALL + "/days/" + made.date();

        Page wanted = finance.follow(finance.submit(finance.open(day), day + "/again", Map.of()));

        assertThat(wanted.text()).contains("오늘 밤에 다시 맞춰 보기로 했어요");
        assertThat(finance.ask(ALL + "/days/1999-01-01").status()).isEqualTo(404);
        assertThat(finance.ask(ALL + "/days/2026-13-45").status()).isEqualTo(400);
        assertThat(finance.ask(ALL + "/differences/999999999").status()).isEqualTo(404);
        assertThat(finance.ask(ALL + "/days/yesterday").status()).isEqualTo(404);
    }

    @Test
    void belongsToFinanceAlone() {
        Differing.Made made = differing.unheard(60_000);
        String one = ALL + "/differences/" + made.difference();
        for (Role role : List.of(Role.FAN, Role.ARTIST, Role.ADMIN)) {
            Browser other = stage.signedIn(role);
            for (String page :
                    List.of(ALL, ALL + "/days/" + made.date(), one, one + "/settle?as=EXPLAINED", PAYOUTS, IMPORT)) {
                assertThat(other.ask(page).status()).as("%s on %s", role, page).isEqualTo(403);
            }
            String token = other.open("/me/profile")
                    .document()
                    .select("input[name=_csrf]")
                    .first()
                    .val();
            for (String action : List.of(one + "/take", one + "/ask", one + "/settle?as=EXPLAINED")) {
                assertThat(other.send(action, Map.of("_csrf", token, "version", "0", "reason", "x"))
                                .status())
                        .as("%s to %s", role, action)
                        .isEqualTo(403);
            }
        }
        assertThat(stage.visitor().ask(ALL).location()).contains("/login");
        assertThat(of(made).state()).isEqualTo(DifferenceState.OPEN);
    }

    @Test
    void asksForThePasswordBeforeADifferenceIsSettledOrAFileBroughtIn() {
        Differing.Made made = differing.unheard(70_000);
        Browser finance = stage.signedIn(Role.FINANCE);
        String settle = ALL + "/differences/" + made.difference() + "/settle?as=CORRECTED";
        Page asked = finance.open(settle);
        Page files = finance.open(IMPORT).isWellMade();
        clock.advance(Duration.ofMinutes(11));

        assertThat(finance.submit(asked, settle, Map.of("reason", "고쳤어요")).location())
                .isEqualTo("/reauthenticate");
        assertThat(finance.upload(files, IMPORT + "?kind=PAYOUTS", "a.csv", bytes(SHEET))
                        .location())
                .isEqualTo("/reauthenticate");
        assertThat(of(made).state()).isEqualTo(DifferenceState.OPEN);
    }

    @Test
    void bringsFilesInOnceAndPairsWhatHasArrived() {
        LocalDate today = Seoul.dateOf(clock.instant());
        String store = "web-" + clock.instant().toEpochMilli();
        String line = today + "," + store + ",2,50000,0,0,1500,150,48350\n";
        Browser finance = stage.signedIn(Role.FINANCE);

        Page bad = finance.follow(finance.upload(
                finance.open(IMPORT), IMPORT + "?kind=PAYOUTS", "sheet.csv", bytes(SHEET + line + today + ",x\n")));
        assertThat(bad.document().select(".notice-bad").text()).contains("3번째 줄의 칸 수가 달라요");
        Page brought = finance.follow(
                finance.upload(finance.open(IMPORT), IMPORT + "?kind=PAYOUTS", "sheet.csv", bytes(SHEET + line)));
        assertThat(brought.isWellMade().text())
                .contains(store)
                .contains("48,350원")
                .doesNotContain("??");
        String payout = brought.document().select("#expected-rows tr").stream()
                .filter(row -> row.text().contains(store))
                .findFirst()
                .orElseThrow()
                .select("a")
                .attr("href");
        assertThat(finance.open(payout).isWellMade().text()).contains("기다리는 중").doesNotContain("??");
        assertThat(finance.open(payout + "/settle").isWellMade().text()).contains("맞는 입금이 없어요");

        Page arrived = finance.follow(finance.upload(
                finance.open(IMPORT),
                IMPORT + "?kind=BANK",
                "bank.csv",
                bytes(STATEMENT + today + " 09:00:00,48350,,148350," + store + "\n")));
        assertThat(arrived.document().select(".notice-good").text()).contains("지급 1건의 입금을 찾았어요");
        assertThat(finance.open(payout).isWellMade().text())
                .contains("입금 확인")
                .contains("1,650원")
                .doesNotContain("??");
        Page again = finance.follow(
                finance.upload(finance.open(IMPORT), IMPORT + "?kind=PAYOUTS", "sheet.csv", bytes(SHEET + line)));
        assertThat(again.document().select(".notice-good").text()).contains("전에 가져온 파일이에요");
    }

    @Test
    void keepsADepositNobodyAnnouncedUntilSomebodySaysWhatItIs() {
        LocalDate day = Seoul.dateOf(clock.instant());
        String memo = "memo-" + clock.instant().toEpochMilli();
        Browser finance = stage.signedIn(Role.FINANCE);
        finance.upload(
                finance.open(IMPORT),
                IMPORT + "?kind=BANK",
                "bank.csv",
                bytes(STATEMENT + day + " 09:00:00,123457,,223457," + memo + "\n"));
        clock.advance(Duration.ofDays(5));

        Browser later = stage.signedIn(Role.FINANCE);
        Page list = later.open(PAYOUTS).isWellMade();
        String deposit = list.document().select("#unannounced-rows tr").stream()
                .filter(row -> row.text().contains(memo))
                .findFirst()
                .orElseThrow()
                .select("a")
                .attr("href");
        Page asked = later.open(deposit).isWellMade();
        assertThat(later.submit(asked, deposit, Map.of("reason", "")).status()).isEqualTo(422);
        later.submit(asked, deposit, Map.of("reason", "보증금이에요"));

        assertThat(later.open(PAYOUTS).text()).doesNotContain(memo);
        assertThat(later.open(deposit).isWellMade().text()).contains("보증금이에요");
    }

    private DifferenceItem of(Differing.Made made) {
        return differences.one(new DifferenceId(made.difference()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
