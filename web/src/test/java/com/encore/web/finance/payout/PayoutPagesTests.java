package com.encore.web.finance.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.ledger.EntryBook;
import com.encore.payout.BatchState;
import com.encore.payout.BatchView;
import com.encore.payout.Paying;
import com.encore.payout.Paying.Ready;
import com.encore.payout.PayoutState;
import com.encore.settlement.HoldSettlement;
import com.encore.testing.TestClock;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class PayoutPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Paying paying;

    @Autowired
    HoldSettlement holding;

    @Autowired
    EntryBook books;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    TestClock clock;

    private Stage stage;

    @BeforeEach
    void openTheOffice() {
        stage = new Stage(mvc, people);
    }

    @Test
    void leadsFromTheBooksToTheBatchAndTheSettlementOfAPayout() {
        Ready ready = paying.ready(1_000_000);
        BatchView bounced = paying.confirmed(ready);
        paying.results(bounced, "e1", Paying.row(2, ready, "오류", "예금주 불일치"));
        BatchView again = paying.confirmed(ready);
        Browser finance = stage.signedIn(Role.FINANCE);
        Browser english = stage.signedIn(Role.FINANCE);

        Map<String, Long> entries = books.numbersOf(paying.journalKeys(ready));

        assertThat(entries).hasSize(3);
        entries.forEach((key, entry) -> {
            BatchView batch = key.endsWith(":1") ? bounced : again;
            Page page = finance.open("/finance/ledger/entries/" + entry).isWellMade();
            assertThat(page.document().select("#about-heading ~ dl a").eachAttr("href"))
                    .as(key)
                    .containsExactly("/finance/settlements/" + ready.number(), "/finance/payouts/" + batch.number());
            assertThat(page.document().select("#about-heading ~ dl").text())
                    .as(key)
                    .contains(
                            "1번째 줄, " + key.substring(key.length() - 1) + "번째 시도", batch == bounced ? "되돌아옴" : "은행에 맡김")
                    .doesNotContain("승인");
            assertThat(english.open("/finance/ledger/entries/" + entry + "?lang=en")
                            .text())
                    .contains("place 1, attempt " + key.substring(key.length() - 1))
                    .doesNotContain("??");
        });
    }

    @Test
    void paysFromTheListOfWhatIsDueToTheAnswerOfTheBank() throws IOException {
        Ready ready = paying.ready(1_000_000);
        Browser maker = stage.signedIn(Role.FINANCE);
        String making = "/finance/payouts/new?until=" + calendar.plusBusinessDays(Seoul.dateOf(clock.instant()), 7);
        Page due = maker.open(making).isWellMade();
        assertThat(due.text()).contains(ready.number());

        Page reckoned = maker.submit(due, "/finance/payouts/new", Map.of("pick", ready.number(), "act", "reckon"));
        assertThat(reckoned.isWellMade().document().select("#picked-total").text())
                .isEqualTo("912,000원");
        Page made = maker.submit(reckoned, "/finance/payouts/new", Map.of("pick", ready.number(), "act", "make"));
        String batch = String.valueOf(made.location());
        Page mine = maker.open(batch).isWellMade();
        assertThat(mine.text()).contains("내가 만든 묶음이에요").doesNotContain(ready.account());
        assertThat(forged(maker, mine, batch + "/confirm", Map.of("total", "912000"))
                        .status())
                .as("the maker is refused whatever their browser posts")
                .isEqualTo(403);

        Browser second = stage.signedIn(Role.FINANCE);
        Page seen = second.open(batch).isWellMade();
        assertThat(seen.document().select(".payout-total").text()).isEqualTo("912,000원");
        Page wrong = second.submit(seen, batch + "/confirm", Map.of("total", "912001", "knows", "true"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.isWellMade().text()).contains("적은 합계가 묶음의 합계와 달라요");
        Page asked = second.follow(second.submit(seen, batch + "/confirm", Map.of("total", "912,000")));
        assertThat(asked.text()).contains("장부에는 은행에");
        Page confirmed =
                second.follow(second.submit(seen, batch + "/confirm", Map.of("total", "912,000", "knows", "true")));
        assertThat(confirmed.isWellMade().text()).contains("확정했어요", "은행에 맡김");

        Page file = second.submit(confirmed, batch + "/files/HANA", Map.of());
        assertThat(file.response().getHeader("Content-Disposition")).contains("hana.xlsx");
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue())
                    .isEqualTo(ready.account())
                    .startsWith("0");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(912_000);
        }
        Page taken = second.open(batch).isWellMade();
        assertThat(taken.text()).contains("이미 내려받은 파일이에요", "은행 파일을 내려받음");
        assertThat(second.submit(taken, batch + "/files/HANA", Map.of())
                        .response()
                        .getContentAsByteArray())
                .isEqualTo(file.response().getContentAsByteArray());

        Page refused = second.upload(
                taken, batch + "/results", Map.of(), csv(ready.account() + ",911999,,정상,,", "123456789,1,,정상,,"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.isWellMade().text()).contains("2번째 줄", "3번째 줄", "이런 계좌와 금액이 없어요", "아무것도 바꾸지 않았어요");
        MockMultipartFile answer = csv(ready.account() + ",\"912,000\",엔코어 정산001,정상,,");
        Page read = second.follow(second.upload(taken, batch + "/results", Map.of(), answer));
        assertThat(read.isWellMade().text()).contains("보냄 1건, 되돌아옴 0건", ready.number());
        assertThat(second.open(batch).isWellMade().text()).contains("끝남", "모두 끝남", "은행 결과를 읽음");
        assertThat(paying.settlementState(ready)).isEqualTo("PAID");
    }

    @Test
    void leadsFromABatchToItsSettlementsAndFromTheBooksBackToThem() {
        Ready ready = paying.ready(50_000);
        BatchView batch = paying.confirmed(ready);
        Browser finance = stage.signedIn(Role.FINANCE);
        String settlement = "/finance/settlements/" + ready.number();
        String leading = "a[href=" + settlement + "]";

        assertThat(finance.open("/finance/payouts/" + batch.number())
                        .isWellMade()
                        .document()
                        .select("#payouts " + leading))
                .hasSize(1);
        assertThat(finance.open(settlement)
                        .isWellMade()
                        .document()
                        .select(".timeline")
                        .text())
                .contains("지급 묶음 " + batch.number())
                .doesNotContain("payout batch");
        Page bank = finance.open("/finance/ledger/accounts/BANK").isWellMade();
        String entry = bank.document().select("#postings-rows th a").attr("href");
        assertThat(finance.open(entry).isWellMade().document().select(leading)).hasSize(1);
    }

    @Test
    void takesBackByHandWhatTheBankReturnedAndListsIt() {
        Ready ready = paying.ready(50_000);
        BatchView batch = paying.confirmed(ready);
        paying.results(batch, "p1", Paying.row(2, ready, "정상", ""));
        Browser finance = stage.signedIn(Role.FINANCE);
        String page = "/finance/payouts/" + batch.number();
        String back = finance.open(page).document().select("td a.button").attr("href");

        Page asked = finance.open(back).isWellMade();
        assertThat(asked.text()).contains("45,600원").doesNotContain(ready.account());
        assertThat(finance.submit(asked, back, Map.of("reason", " ")).status()).isEqualTo(422);
        finance.submit(asked, back, Map.of("reason", "수취 계좌 해지"));

        assertThat(finance.open(page).isWellMade().text()).contains("되돌아옴", "수취 계좌 해지");
        assertThat(finance.open("/finance/payouts/bounced").isWellMade().text()).contains(ready.number(), "계좌가 그대로예요");
        assertThat(finance.follow(finance.submit(asked, back, Map.of("reason", "또")))
                        .document()
                        .select(".notice-bad")
                        .text())
                .contains("그사이 이 지급이 움직였어요");
    }

    @Test
    void saysWhatKeepsABatchFromBeingConfirmedAndHasItDropped() {
        Ready held = paying.ready(50_000);
        Ready other = paying.ready(70_000);
        BatchView batch = paying.made(held, other);
        holding.hold(held.id(), new Reason("공연 취소 문의"), paying.finance());
        Browser finance = stage.signedIn(Role.FINANCE);
        String page = "/finance/payouts/" + batch.number();

        Page stuck = finance.open(page).isWellMade();
        assertThat(stuck.text()).contains("지금은 확정할 수 없어요", "보류 중이에요");
        assertThat(stuck.document().select("form[action$=/confirm]")).isEmpty();
        Page told = finance.follow(forged(
                finance, stuck, page + "/confirm", Map.of("total", "109440", "hash", batch.hash(), "knows", "true")));
        assertThat(told.document().select(".notice-bad").text()).contains(held.number(), "돈은 나가지 않았어요");
        assertThat(finance.open("/finance/payouts/held").isWellMade().text()).contains(held.number(), "공연 취소 문의");

        Page drop = finance.open(page + "/drop/1").isWellMade();
        finance.submit(drop, page + "/drop/1", Map.of("reason", "보류라서"));
        assertThat(finance.open(page).isWellMade().document().select("form[action$=/confirm]"))
                .hasSize(1);
        Page discard = finance.open(page + "/discard").isWellMade();
        finance.submit(discard, page + "/discard", Map.of("reason", "다시 만들게요"));
        assertThat(paying.view(batch).state()).isEqualTo(BatchState.DISCARDED);
    }

    @Test
    void asksForThePasswordBeforeMoneyMoves() {
        BatchView batch = paying.made(paying.ready(50_000));
        Browser finance = stage.signedIn(Role.FINANCE);
        String page = "/finance/payouts/" + batch.number();
        Page seen = finance.open(page);
        clock.advance(Duration.ofMinutes(11));

        assertThat(finance.submit(seen, page + "/confirm", Map.of("total", "45600", "knows", "true"))
                        .location())
                .isEqualTo("/reauthenticate");
        for (String path : List.of("/finance/payouts/new", page + "/discard", page + "/drop/1")) {
            assertThat(finance.ask(path).location()).as(path).isEqualTo("/reauthenticate");
        }
        for (String path : List.of(page + "/files/HANA", page + "/results", "/finance/payouts/new")) {
            assertThat(forged(finance, seen, path, Map.of()).location())
                    .as(path)
                    .isEqualTo("/reauthenticate");
        }
        assertThat(paying.only(batch).state()).isEqualTo(PayoutState.PLANNED);
    }

    @Test
    void handsOutFilesOfConfirmedBatchesAlone() {
        Ready ready = paying.ready(50_000);
        BatchView draft = paying.made(ready);
        BatchView closed = paying.confirmed(paying.ready(60_000));
        Browser finance = stage.signedIn(Role.FINANCE);
        Page anywhere = finance.open("/finance/payouts");

        assertThat(forged(finance, anywhere, "/finance/payouts/" + draft.number() + "/files/K_BANK", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(forged(finance, anywhere, "/finance/payouts/" + closed.number() + "/files/WOORI", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(finance.ask("/finance/payouts/" + closed.number() + "/files/HANA")
                        .status())
                .as("looking is not taking")
                .isEqualTo(405);
        assertThat(finance.ask("/finance/payouts/B000000000").status()).isEqualTo(404);
        assertThat(finance.ask("/finance/payouts/" + closed.number() + "/results/1")
                        .status())
                .isEqualTo(404);
        assertThat(finance.ask("/finance/payouts/" + closed.number() + "/drop/9")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void belongsToFinanceAlone() {
        Ready ready = paying.ready(50_000);
        BatchView batch = paying.confirmed(ready);
        String page = "/finance/payouts/" + batch.number();

        for (Role role : List.of(Role.FAN, Role.ARTIST, Role.ADMIN)) {
            Browser other = stage.signedIn(role);
            Page own = other.open("/me/profile");
            for (String path : List.of(
                    "/finance/payouts",
                    "/finance/payouts/due",
                    "/finance/payouts/held",
                    "/finance/payouts/bounced",
                    "/finance/payouts/new",
                    page,
                    page + "/discard",
                    page + "/return/1",
                    page + "/results/1")) {
                assertThat(other.ask(path).status()).as(role + " " + path).isEqualTo(403);
            }
            for (String path : List.of(
                    "/finance/payouts/new",
                    page + "/confirm",
                    page + "/discard",
                    page + "/drop/1",
                    page + "/return/1",
                    page + "/files/HANA",
                    page + "/results")) {
                assertThat(forged(other, own, path, Map.of("reason", "왜")).status())
                        .as(role + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(new Browser(mvc).ask("/finance/payouts").location()).endsWith("/login");
        assertThat(paying.only(batch).state()).isEqualTo(PayoutState.INSTRUCTED);
    }

    @Test
    void drawsEveryListInBothLanguages() {
        paying.ready(12_000);
        Ready ready = paying.ready(50_000);
        BatchView batch = paying.confirmed(ready);
        paying.results(batch, "q1", Paying.row(2, ready, "불능", "예금주 불일치"));
        paying.made(paying.ready(20_000));
        Browser finance = stage.signedIn(Role.FINANCE);

        for (String address : List.of(
                "/finance/payouts?list=DRAFT",
                "/finance/payouts?list=CONFIRMED",
                "/finance/payouts?list=CLOSED",
                "/finance/payouts?list=DISCARDED",
                "/finance/payouts?list=nonsense&after=1-1",
                "/finance/payouts/due?after=nonsense",
                "/finance/payouts/held?after=0-0",
                "/finance/payouts/bounced?after=0-0",
                "/finance/payouts/new?until=2020-01-01",
                "/finance/payouts/new?until=nonsense",
                "/finance/payouts/" + batch.number() + "?x=1")) {
            for (String language : List.of("ko", "en")) {
                Page page = finance.open(address + "&lang=" + language).isWellMade();
                assertThat(page.status()).as(address).isEqualTo(200);
                assertThat(page.document().text()).as(address).doesNotContain("??");
            }
            finance.open("/?lang=ko");
        }
    }

    private static MockMultipartFile csv(String... rows) {
        String text = "계좌번호,이체금액,메모,처리결과,오류내용,처리일\n" + String.join("\n", rows) + "\n";
        return new MockMultipartFile("file", "결과.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts with the reader's own token what no form on the page would. */
    private static Page forged(Browser browser, Page anywhere, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_csrf",
                anywhere.document().select("input[name=_csrf]").getFirst().val());
        return browser.send(path, sent);
    }
}
