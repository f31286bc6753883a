package com.encore.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import com.encore.testing.TestClock;
import com.encore.web.finance.Office.Person;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class ArtistSettlementPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Settling settling;

    @Autowired
    SucceededSales sales;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Person artist;

    @BeforeEach
    void come() {
        artist = office.artist(mvc, PayeeKind.INDIVIDUAL);
    }

    @Test
    void explainsEveryStepFromGrossToNet() {
        SettlementView settlement = office.approved(artist.id(), Order.of(1_000_000, 1));

        Page page = artist.browser().open(address(settlement)).isWellMade();

        assertThat(page.document().select(".rungs dt").eachText())
                .containsExactly("총매출", "플랫폼 수수료", "결제 수수료", "수수료 부가세", "소득세", "지방소득세", "지급액");
        assertThat(page.document().select(".rungs").text())
                .contains("총매출 1,000,000원의 5%예요. 1원 미만은 버려요.")
                .contains("세금을 떼기 전 금액 912,000원의 3%를 미리 떼어")
                .contains("−27,360원")
                .contains("소득세의 10%예요")
                .contains("881,910원");
        assertThat(page.text()).contains("곧 보내 드려요").contains("까지 등록하신 계좌로 보내 드려요");
        assertThat(page.document().select("svg[role=img] title").eachText()).contains("총매출에서 지급액까지", "날마다 팔린 금액");
    }

    @Test
    void tellsABusinessWhyNothingIsWithheld() {
        Person company = office.artist(mvc, PayeeKind.CORPORATION);
        SettlementView settlement = office.approved(company.id(), Order.of(1_000_000, 1));

        assertThat(company.browser().open(address(settlement)).isWellMade().text())
                .contains("912,000원")
                .contains("미리 떼는 세금이 없어요");
    }

    @Test
    void showsWhatIsOwedFromCancellationsAndSinceWhen() {
        Success first = office.sold(artist.id(), Order.of(100_000, 1));
        settling.approved(first.project());
        sales.goesBack(first.sold().getFirst(), 100_000);
        SettlementView cancelled = settling.approved(first.project());

        Page below = artist.browser().open(address(cancelled)).isWellMade();
        assertThat(below.text())
                .contains("−91,200원")
                .contains("모자란 만큼 다음 정산에서 빼요")
                .contains("취소분");
        Page list = artist.browser().open("/artist/settlements").isWellMade();
        assertThat(list.document().select("#owing-heading ~ .table-scroll").text())
                .contains("−91,200원");

        SettlementView next = office.approved(artist.id(), Order.of(200_000, 1));
        Page taken = artist.browser().open(address(next)).isWellMade();
        assertThat(taken.document().select(".rungs").text()).contains("지난 정산에서 넘어온 금액 −91,200원");
        assertThat(taken.document().select("#carried-heading ~ .table-scroll a").attr("href"))
                .isEqualTo(address(cancelled));
        assertThat(artist.browser().open("/artist/settlements").document().select("#owing-heading"))
                .isEmpty();
    }

    @Test
    void isNobodyElsesBusiness() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1));
        Person rival = office.artist(mvc, PayeeKind.GENERAL);
        String backers = "/artist/projects/" + settlement.slug() + "/backers";

        for (String address : List.of(address(settlement), backers, backers + ".csv")) {
            assertThat(rival.browser().ask(address).status()).as(address).isEqualTo(404);
            for (Role role : List.of(Role.FAN, Role.ADMIN, Role.FINANCE)) {
                assertThat(office.comes(mvc, role).browser().ask(address).status())
                        .as(role + " " + address)
                        .isEqualTo(403);
            }
        }
        assertThat(rival.browser().open("/artist/settlements").isWellMade().text())
                .contains("아직 정산이 없어요");
    }

    @Test
    void saysNothingFinalBeforeTwoPeopleHaveSigned() {
        SettlementView settlement = office.calculated(artist.id(), Order.of(50_000, 1));
        Person finance = office.comes(mvc, Role.FINANCE);

        assertThat(artist.browser().open(address(settlement)).isWellMade().text())
                .contains("그 전에는 숫자가 바뀔 수 있어요");
        Office.decide(finance, settlement, "hold", "우리끼리 하는 말");
        assertThat(artist.browser().open(address(settlement)).isWellMade().text())
                .contains("잠시 멈췄어요")
                .doesNotContain("우리끼리");
        Office.decide(finance, settlement, "release", "됐어요");
        Office.decide(finance, settlement, "recalculate", "다시");
        assertThat(artist.browser().open(address(settlement)).isWellMade().text())
                .contains("계산하고 있어요")
                .doesNotContain("수수료");
    }

    @Test
    void countsFansWithoutNamingThem() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1), Order.of(50_000, 1));

        Page page = artist.browser().open(address(settlement)).isWellMade();

        assertThat(page.text()).contains("Encore에서 처음 2명").doesNotContain("테스트 팬");
        assertThat(page.document().select("figure:has(#hours-title) tbody tr")).hasSize(24);
        assertThat(page.document().select("figure:has(#weekdays-title) tbody tr"))
                .hasSize(7);
    }

    @Test
    void speaksEnglishToo() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1), Order.donation(3_000));
        for (String address : List.of(
                "/artist/settlements",
                address(settlement),
                "/artist/projects/" + settlement.slug(),
                "/artist/projects/" + settlement.slug() + "/backers")) {
            Page page = artist.browser().open(address + "?lang=en").isWellMade();
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.document().text()).as(address).doesNotContain("??");
        }
    }

    @Test
    void leadsThereFromTheNavigationAndFromTheDashboard() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1));

        Page dashboard =
                artist.browser().open("/artist/projects/" + settlement.slug()).isWellMade();

        assertThat(dashboard.document().select("nav a[href=/artist/settlements]"))
                .hasSize(1);
        assertThat(dashboard.document().select("main a").eachAttr("href"))
                .contains(address(settlement), "/artist/projects/" + settlement.slug() + "/backers");
    }

    @Test
    void listsBackersPageByPageAndWritesThemAllIntoAFile() throws UnsupportedEncodingException {
        List<Order> orders = new ArrayList<>(Collections.nCopies(55, Order.of(1_000, 2)));
        orders.add(new Order(List.of(Item.of(5_000, 1)), 3_000));
        Success success = sales.of(artist.id(), orders);
        String slug = jdbc.sql("select slug from project where id = ?")
                .param(success.project().value())
                .query(String.class)
                .single();
        String hostile = "=HYPERLINK(\"http://x\",\"y\"),\n'; drop";
        jdbc.sql("update member set name = ? where id = (select member_id from pledge where id = ?)")
                .params("@SUM(A1)", success.sold().getFirst().pledge().value())
                .update();
        jdbc.sql("update pledge_line set title = ? where pledge_id = ?")
                .params(hostile, success.sold().getFirst().pledge().value())
                .update();

        List<String> numbers = new ArrayList<>();
        String next = "/artist/projects/" + slug + "/backers";
        while (!next.isEmpty()) {
            Page page = artist.browser().open(next).isWellMade();
            numbers.addAll(page.document().select("#backers tbody .code").eachText());
            next = page.document().select("#backers-more a").attr("href");
        }
        assertThat(numbers).hasSize(56).doesNotHaveDuplicates();

        Page download = artist.browser().ask("/artist/projects/" + slug + "/backers.csv");
        String file = download.response().getContentAsString(StandardCharsets.UTF_8);
        assertThat(download.response().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(download.response().getHeader("Content-Disposition")).contains("backers-" + slug + ".csv");
        assertThat(file).startsWith("\uFEFF후원 번호,이름,").contains(numbers);
        assertThat(file)
                .contains(",'@SUM(A1),")
                .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\"),\n'; drop\",")
                .contains(",추가 후원금,,,3000\r\n");
        assertThat(file.split("\r\n")).hasSize(1 + 57);

        clock.advance(Duration.ofMinutes(11));
        assertThat(artist.browser()
                        .ask("/artist/projects/" + slug + "/backers.csv")
                        .location())
                .isEqualTo("/reauthenticate");
    }

    private static String address(SettlementView settlement) {
        return "/artist/settlements/" + settlement.number();
    }
}
