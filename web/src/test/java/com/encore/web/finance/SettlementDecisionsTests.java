package com.encore.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.payout.MakeBatch;
import com.encore.reports.statement.WriteStatements;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.stereotype.StillMine;
import com.encore.terms.PayeeKind;
import com.encore.testing.TestClock;
import com.encore.web.finance.Office.Person;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class SettlementDecisionsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Settling settling;

    @Autowired
    SucceededSales sales;

    @Autowired
    WriteStatements writing;

    @Autowired
    MakeBatch making;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Person artist;
    private Person one;
    private Person other;

    @BeforeEach
    void come() {
        artist = office.artist(mvc, PayeeKind.INDIVIDUAL);
        one = office.comes(mvc, Role.FINANCE);
        other = office.comes(mvc, Role.FINANCE);
    }

    @Test
    void takesTwoPeopleAndShowsBothWhatTheySignFor() {
        SettlementView settlement = office.calculated(artist.id(), Order.of(1_000_000, 1));
        String page = Office.address(settlement);

        Page asked = one.browser().open(page + "/check").isWellMade();
        assertThat(asked.text()).contains("881,910원").contains("다른 분이 승인해야");
        Page done = one.browser().submit(asked, page + "/check", Map.of("reason", "원장과 같아요"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).isEqualTo(page);
        assertThat(one.browser().follow(done).text()).contains("다른 분이 승인할 차례", "원장과 같아요");

        Page book = other.browser().open(page + "/approve").isWellMade();
        assertThat(book.document().select("table").text())
                .contains("보관하는 후원금 1,000,000원")
                .contains("아티스트에게 줄 돈 881,910원");
        other.browser().submit(book, page + "/approve", Map.of("reason", "확인했어요"));

        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.APPROVED);
        Page after = other.browser().open(page).isWellMade();
        assertThat(after.document().select(".timeline strong").eachText())
                .containsExactly("승인됨", "확인됨", "계산됨", "계산을 시작함");
        assertThat(after.document().select("a[href^=/finance/ledger/entries/]")).isNotEmpty();
    }

    @Test
    void tellsWhoCheckedThatSomebodyElseMustApproveAndRefusesThem() {
        SettlementView settlement = office.calculated(artist.id(), Order.of(50_000, 1));
        String page = Office.address(settlement);
        Office.decide(one, settlement, "check", "봤어요");

        Page shown = one.browser().open(page).isWellMade();
        assertThat(shown.text()).contains("먼저 확인한 분은 승인할 수 없어요");
        assertThat(shown.document().select("a[href$=/approve]")).isEmpty();
        Page asked = one.browser().open(page + "/approve").isWellMade();
        assertThat(asked.text()).contains("먼저 확인한 분은 승인할 수 없어요");
        assertThat(asked.document().select("main form")).isEmpty();

        Page forged = one.browser()
                .send(
                        page + "/approve",
                        Map.of(
                                "hash",
                                String.valueOf(settling.view(settlement.id()).hash()),
                                "reason",
                                "혼자 해요",
                                "_csrf",
                                csrf(shown)));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.isWellMade().document().select(".notice-bad").text()).contains("먼저 확인한 분은 승인할 수 없어요");
        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.CHECKED);
    }

    @Test
    void refusesFiguresThatAreOthersThanThoseThatWereShown() {
        Success success = office.sold(artist.id(), Order.of(50_000, 1), Order.of(70_000, 1));
        SettlementView settlement = settling.calculated(success.project());
        String page = Office.address(settlement);
        Page asked = one.browser().open(page + "/check");
        sales.goesBack(success.sold().getFirst(), 50_000);
        Office.decide(other, settlement, "recalculate", "취소가 있었어요");
        settling.calculate(new OpenSettlement.Opened(settlement.id(), 2), 100);

        Page refused = one.browser().submit(asked, page + "/check", Map.of("reason", "봤어요"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.isWellMade().text())
                .contains("숫자가 바뀌었어요")
                .contains("70,000원")
                .doesNotContain("120,000원");
        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.CALCULATED);
        // what is shown now may be signed for, because it has been shown
        assertThat(one.browser()
                        .submit(refused, page + "/check", Map.of("reason", "다시 봤어요"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void holdsAndLetsGoOnWithTheReasonInSight() {
        SettlementView settlement = office.calculated(artist.id(), Order.of(50_000, 1));
        String page = Office.address(settlement);

        Office.decide(one, settlement, "hold", "공연이 미뤄질 수 있어요");
        Page held = other.browser().open(page).isWellMade();
        assertThat(held.document().select(".notice-warn").text()).contains("공연이 미뤄질 수 있어요");
        assertThat(other.browser().open("/finance/settlements?list=HELD").text())
                .contains(settlement.number());
        assertThat(one.browser().open(page + "/check").text()).contains("지금 상태에서는 할 수 없어요");
        assertThat(other.browser().open(page + "/release").isWellMade().text()).contains("‘계산됨’ 상태로 돌아가서");
        Office.decide(other, settlement, "release", "그대로 열려요");

        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.CALCULATED);
    }

    @Test
    void calculatesAnewAndWatchesUntilTheFiguresAreThere() {
        SettlementView settlement = office.calculated(artist.id(), Order.of(50_000, 1));
        String page = Office.address(settlement);

        Page next = one.browser().follow(Office.decide(one, settlement, "recalculate", "정산 정보가 바뀌었어요"));

        assertThat(next.isWellMade().document().select("#calculating").attr("hx-get"))
                .isEqualTo(page + "/progress");
        assertThat(next.text()).contains("계산하고 있어요");
        assertThat(next.document().select(".rungs, #lines")).isEmpty();
        assertThat(wanted(settlement)).isEqualTo(1);
        Page progress = one.browser().ask(page + "/progress");
        assertThat(progress.response().getHeader("HX-Refresh")).isNull();
        assertThat(progress.document().select("#calculating").text()).contains("0줄까지");

        settling.calculate(new OpenSettlement.Opened(settlement.id(), 2), 100);

        assertThat(one.browser().ask(page + "/progress").response().getHeader("HX-Refresh"))
                .isEqualTo("true");
        Page calculated = one.browser().open(page).isWellMade();
        assertThat(calculated.document().select(".rungs dt").eachText()).contains("수수료 부가세");
        assertThat(calculated.text()).contains("2번째");
    }

    @Test
    void takesAnApprovalBackAndOffersTheStatementOfThenAsSupersededOnly() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1));
        writing.write(settlement.id(), StillMine.ALWAYS);
        String page = Office.address(settlement);
        Page asked = one.browser().open(page + "/recall").isWellMade();
        assertThat(asked.text()).contains("승인한 지급액", "두 분이 다시 서명");
        assertThat(one.browser().open(page).document().select("a[href$=/recall]"))
                .hasSize(1);

        Page next = one.browser().follow(one.browser().submit(asked, page + "/recall", Map.of("reason", "지급일이 바뀌었어요")));

        assertThat(next.isWellMade().text()).contains("승인을 되돌렸어요", "지급일이 바뀌었어요", "지난 명세서예요");
        assertThat(wanted(settlement)).isEqualTo(1);
        Page artists = artist.browser()
                .open("/artist/settlements/" + settlement.number())
                .isWellMade();
        assertThat(artists.text()).contains("계산하고 있어요");
        assertThat(artists.document().select(".statement-files li").eachText())
                .hasSize(4)
                .allMatch(file -> file.contains("지난 명세서예요"));
        byte[] before = statement(settlement, 1);

        SettlementView anew = settling.calculate(new OpenSettlement.Opened(settlement.id(), 2), 100);
        Office.decide(one, anew, "check", "다시 봤어요");
        Office.decide(other, anew, "approve", "다시 확인했어요");
        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.APPROVED);
        writing.write(settlement.id(), StillMine.ALWAYS);

        assertThat(artist.browser()
                        .open("/artist/settlements/" + settlement.number() + "?lang=en")
                        .isWellMade()
                        .document()
                        .select(".statement-files li:not(:contains(Superseded)) a")
                        .eachAttr("href"))
                .hasSize(4)
                .allMatch(href -> href.contains("/statements/2/"));
        assertThat(statement(settlement, 1))
                .as("what they were sent stays what it was")
                .isEqualTo(before);
        assertThat(statement(settlement, 2)).isNotEqualTo(before);
        Page entry = one.browser()
                .open(one.browser()
                        .open(page)
                        .document()
                        .select("main section a[href*=/entries/]")
                        .first()
                        .attr("href"));
        assertThat(entry.document().select("#about-heading ~ dl").text()).contains(":2", "확인", "승인");
    }

    @Test
    void doesNotTakeBackWhatStandsInABatch() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1));
        making.of(List.of(settlement.id()), one.id());

        Page refused = Office.decide(one, settlement, "recall", "지급일이 바뀌었어요");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.isWellMade().document().select(".notice-bad").text()).contains("지급 묶음에 들어 있어요");
        String page = Office.address(settlement) + "/recall";
        Page english = other.browser().open(page + "?lang=en");
        assertThat(other.browser()
                        .submit(english, page, Map.of("reason", "another day"))
                        .document()
                        .select(".notice-bad")
                        .text())
                .contains("stands in a batch of payouts");
        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.APPROVED);
    }

    @Test
    void asksForThePasswordAndForAReason() {
        SettlementView settlement = office.calculated(artist.id(), Order.of(50_000, 1));
        String page = Office.address(settlement);
        Page asked = one.browser().open(page + "/check");
        assertThat(one.browser()
                        .submit(asked, page + "/check", Map.of("reason", "  "))
                        .status())
                .isEqualTo(422);

        clock.advance(Duration.ofMinutes(11));

        assertThat(one.browser().open(page).status())
                .as("looking needs no password")
                .isEqualTo(200);
        for (String act : List.of("check", "approve", "hold", "release", "recalculate", "recall")) {
            assertThat(one.browser().ask(page + "/" + act).location()).isEqualTo("/reauthenticate");
        }
        assertThat(one.browser()
                        .submit(asked, page + "/check", Map.of("reason", "봤어요"))
                        .location())
                .isEqualTo("/reauthenticate");
        assertThat(settling.view(settlement.id()).state()).isEqualTo(SettlementState.CALCULATED);
    }

    private byte[] statement(SettlementView settlement, int version) {
        Page file = artist.browser()
                .ask("/artist/settlements/" + settlement.number() + "/statements/" + version + "/ko/pdf");
        assertThat(file.status()).isEqualTo(200);
        return file.response().getContentAsByteArray();
    }

    private int wanted(SettlementView settlement) {
        return jdbc.sql(
                        "select count(*) from job_guard where job_name = 'settle' and identity = ? and resume_at is not null")
                .param("settlement=" + settlement.id().value() + "-2")
                .query(Integer.class)
                .single();
    }

    private static String csrf(Page page) {
        return page.document().select("input[name=_csrf]").first().val();
    }
}
