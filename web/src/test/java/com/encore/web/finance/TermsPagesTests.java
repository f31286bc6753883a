package com.encore.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class TermsPagesTests {

    private static final String TERMS = "/finance/terms";
    private static final String NEW_FEES = TERMS + "/fees/new";
    private static final String NEW_RULE = TERMS + "/withholding/INDIVIDUAL/new";
    private static final String NEW_HOLIDAY = TERMS + "/holidays/new";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private Stage stage;
    private Browser finance;
    private LocalDate today;

    /** So far ahead that no settlement of another test comes to it. */
    private LocalDate farAhead;

    @BeforeEach
    void signIn() {
        stage = new Stage(mvc, people);
        finance = stage.signedIn(Role.FINANCE);
        today = Seoul.dateOf(clock.instant());
        farAhead = today.plusYears(120);
    }

    @Test
    void showsWhatAppliesTodayInFigures() {
        Page page = finance.open(TERMS).isWellMade();

        assertThat(page.document().select(".tabs [aria-current]").text()).isEqualTo("기준");
        assertThat(page.document().select(".era-now").text()).contains("플랫폼 5%", "결제 3%", "부가세 10%");
        assertThat(page.document().select(".sample-left").text()).contains("912,000원");
        assertThat(page.document().select("#kinds tbody tr").eachText())
                .hasSize(6)
                .anySatisfy(row -> assertThat(row).contains("소득세 3%, 지방소득세는 소득세의 10%.", "33,000원"))
                .anySatisfy(row -> assertThat(row).contains("필요경비를 뺀 40%", "50,000원까지면", "88,000원"))
                .anySatisfy(row -> assertThat(row).contains("법인", "떼지 않아요.", "0원"));
    }

    @Test
    void drawsTheYearWithTheDaysBanksAreClosed() {
        Page page = finance.open(TERMS + "?year=2027").isWellMade();

        assertThat(page.document().select(".month svg")).hasSize(12);
        Element february = page.document().select(".month").get(1);
        assertThat(february.select(".day-off").eachText()).containsExactly("6", "7", "8", "9");
        assertThat(february.select(".off")).hasSize(4);
        assertThat(page.document().select("#holiday-list tbody tr")).hasSize(24);
        assertThat(page.text()).contains("설날 대체공휴일");
        assertThat(finance.open(TERMS + "?year=999999").isWellMade().text()).contains("아직 적지 않았어요");
        assertThat(finance.open(TERMS + "?year=-5").isWellMade().status()).isEqualTo(200);
    }

    @Test
    void setsFeesOnceTheyWereSeenInFiguresAndWithdrawsThem() {
        Page form = finance.open(NEW_FEES).isWellMade();
        assertThat(form.text()).contains("지금은 5%");

        Page seen =
                finance.submit(form, NEW_FEES, fees(farAhead, "6.5", "LOOK")).isWellMade();
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.document().select("#preview").text()).contains("5% → 6.5%", "65,000원", "6,500원", "895,500원");
        assertThat(finance.open(TERMS).text()).as("only looked at").doesNotContain("플랫폼 6.5%");
        Page mended = finance.submit(seen, NEW_FEES, Map.of("act", "MEND")).isWellMade();
        assertThat(mended.document().select("#platform").val()).isEqualTo("6.5");
        assertThat(mended.document().select("#reason").text()).isEqualTo("주주총회에서 정했어요");

        Page set = finance.follow(finance.submit(seen, NEW_FEES, Map.of("act", "SET")));
        Element coming = set.document().select(".era-coming").stream()
                .filter(era -> era.text().contains("6.5%"))
                .findFirst()
                .orElseThrow();
        assertThat(coming.text()).contains("예정", "주주총회에서 정했어요", "김민지");
        Page again = finance.submit(seen, NEW_FEES, Map.of("act", "SET"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.isWellMade().text()).contains("그날 시작하는 기준이 이미 있어요");

        String withdraw = coming.select("a").attr("href");
        Page asked = finance.open(withdraw).isWellMade();
        assertThat(finance.submit(asked, withdraw, Map.of("reason", " ")).status())
                .isEqualTo(422);
        Page after = finance.follow(finance.submit(asked, withdraw, Map.of("reason", "미루기로 했어요")));
        assertThat(after.document().select(".era-withdrawn").text()).contains("거둠", "미루기로 했어요");
        assertThat(finance.submit(asked, withdraw, Map.of("reason", "한 번 더")).status())
                .isEqualTo(409);
        assertThat(finance.open(withdraw).isWellMade().document().select("form[method=post]"))
                .as("nothing left to withdraw but the way out")
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrongWhereItWasTyped() {
        Page form = finance.open(NEW_FEES);

        Page page = finance.submit(
                form, NEW_FEES, Map.of("platform", "3.1234", "payment", "많이", "vat", "101", "act", "SET"));

        assertThat(page.status()).isEqualTo(422);
        page.isWellMade();
        for (String field : List.of("from", "platform", "payment", "vat", "reason")) {
            assertThat(page.document().select("#" + field + "-fault")).as(field).hasSize(1);
        }
        for (String act : List.of("LOOK", "SET")) {
            Page early = finance.submit(form, NEW_FEES, fees(today, "6", act));
            assertThat(early.status()).isEqualTo(422);
            assertThat(early.document().select("#from-fault").text()).contains("내일부터");
        }
        assertThat(finance.submit(form, NEW_FEES, fees(farAhead, "48", "SET")).text())
                .contains("50%까지만");
        assertThat(finance.submit(form, NEW_FEES, fees(farAhead, "6", "BURN")).status())
                .isEqualTo(400);
    }

    @Test
    void setsWhatIsWithheldOnceItWasSeenInFigures() {
        Page form = finance.open(NEW_RULE).isWellMade();
        Map<String, String> typed =
                Map.of("from", farAhead.toString(), "income", "2", "reason", "세법 개정", "act", "LOOK");

        Page seen = finance.submit(form, NEW_RULE, typed).isWellMade();
        assertThat(seen.document().select("#preview tbody tr").get(1).text())
                .contains("1,000,000원", "30,000원 + 3,000원", "20,000원 + 2,000원");
        Page set = finance.follow(finance.submit(seen, NEW_RULE, Map.of("act", "SET")));
        Element row = set.document().select("#kinds tbody tr").first();
        assertThat(row.text()).contains("소득세 2%");

        String withdraw = row.select("a[href$=/withdraw]").attr("href");
        Page asked = finance.open(withdraw).isWellMade();
        Page after = finance.follow(finance.submit(asked, withdraw, Map.of("reason", "통과되지 않았어요")));
        assertThat(after.document().select("#kinds tbody tr").first().text())
                .contains("지난 규칙", "통과되지 않았어요")
                .doesNotContain("2%부터");
        assertThat(finance.ask(TERMS + "/withholding/KING/new").status()).isEqualTo(404);
        assertThat(finance.ask(TERMS + "/withholding/999999999/withdraw").status())
                .isEqualTo(404);
    }

    @Test
    void addsAndRemovesABankHoliday() {
        LocalDate day = today.plusYears(8);
        Page form = finance.open(NEW_HOLIDAY).isWellMade();
        Map<String, String> typed = new HashMap<>(
                Map.of("day", day.toString(), "korean", "임시공휴일", "english", "Temporary holiday", "reason", "국무회의 의결"));

        Page added = finance.follow(finance.submit(form, NEW_HOLIDAY, typed)).isWellMade();
        assertThat(added.document().select("#holiday-list tbody").text()).contains("임시공휴일");
        assertThat(finance.submit(form, NEW_HOLIDAY, typed).text()).contains("이미 쉬는 날이에요");
        typed.put("day", today.toString());
        typed.put("english", "");
        assertThat(finance.submit(form, NEW_HOLIDAY, typed).status()).isEqualTo(422);
        typed.put("english", "Today");
        assertThat(finance.submit(form, NEW_HOLIDAY, typed)
                        .document()
                        .select("#day-fault")
                        .text())
                .contains("내일부터");

        String remove = TERMS + "/holidays/" + day + "/remove";
        Page asked = finance.open(remove).isWellMade();
        assertThat(finance.submit(asked, remove, Map.of("reason", "")).status()).isEqualTo(422);
        Page removed = finance.follow(finance.submit(asked, remove, Map.of("reason", "취소됐어요")));
        assertThat(removed.document().select("#holiday-list").text()).doesNotContain("임시공휴일");
        assertThat(removed.document().select(".timeline").text()).contains("취소됐어요", "국무회의 의결");
        assertThat(finance.ask(remove).status()).isEqualTo(404);
    }

    @Test
    void leavesHolidaysThatWere() {
        String remove = TERMS + "/holidays/2026-10-09/remove";
        assertThat(finance.open(remove).isWellMade().text()).contains("내일부터의 날만");

        Map<String, String> forged = new HashMap<>(Map.of("reason", "몰래"));
        forged.put("_csrf", token());
        assertThat(finance.send(remove, forged).status()).isEqualTo(422);
    }

    @Test
    void isForFinanceAloneAndAsksForThePasswordAgain() {
        List<String> addresses = List.of(TERMS, NEW_FEES, NEW_RULE, NEW_HOLIDAY, TERMS + "/fees/1/withdraw");
        for (Role other : List.of(Role.ADMIN, Role.ARTIST, Role.FAN)) {
            Browser stranger = stage.signedIn(other);
            for (String address : addresses) {
                assertThat(stranger.ask(address).status())
                        .as(other + " " + address)
                        .isEqualTo(403);
            }
        }
        assertThat(stage.visitor().ask(TERMS).location()).endsWith("/login");
        assertThat(finance.send(NEW_FEES, fees(farAhead, "7", "SET")).status())
                .as("without a token")
                .isEqualTo(403);

        Page form = finance.open(NEW_FEES);
        clock.advance(Duration.ofMinutes(11));
        assertThat(finance.ask(TERMS).status()).as("looking is free").isEqualTo(200);
        for (String address : addresses.subList(1, addresses.size())) {
            assertThat(finance.ask(address).location()).as(address).isEqualTo("/reauthenticate");
        }
        assertThat(finance.submit(form, NEW_FEES, fees(farAhead, "7", "SET")).location())
                .isEqualTo("/reauthenticate");
        assertThat(finance.open(TERMS).text()).doesNotContain("플랫폼 7%");
    }

    @Test
    void speaksEnglishToo() {
        for (String address : List.of(
                TERMS,
                NEW_FEES,
                NEW_RULE,
                NEW_HOLIDAY,
                TERMS + "/fees/1/withdraw",
                TERMS + "/withholding/2/withdraw",
                TERMS + "/holidays/2027-12-27/remove")) {
            Page english = finance.open(address + "?lang=en").isWellMade();
            assertThat(english.status()).isEqualTo(200);
            assertThat(english.document().text()).doesNotContain("??");
        }
    }

    private String token() {
        return finance.open(NEW_FEES)
                .document()
                .select("main input[name=_csrf]")
                .first()
                .val();
    }

    private static Map<String, String> fees(LocalDate from, String platform, String act) {
        return Map.of("from", from.toString(), "platform", platform, "reason", "주주총회에서 정했어요", "act", act);
    }
}
