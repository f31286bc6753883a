package com.encore.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.ledger.FoldLedger;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.terms.PayeeKind;
import com.encore.testing.TestClock;
import com.encore.web.finance.Office.Person;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class FinancePagesTests {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&{0}${7*7}#{x}";

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Settling settling;

    @Autowired
    SucceededSales sales;

    @Autowired
    FoldLedger folding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Person artist;
    private Person finance;

    @BeforeEach
    void come() {
        artist = office.artist(mvc, PayeeKind.INDIVIDUAL);
        finance = office.comes(mvc, Role.FINANCE);
    }

    @Test
    void drawsEveryPageInBothLanguagesAndForFinanceAlone() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1), Order.donation(7_000));
        List<String> addresses = new ArrayList<>(List.of(
                "/finance",
                "/finance/ledger",
                "/finance/ledger?month=2026-01",
                "/finance/ledger?month=nonsense&q=nothing",
                "/finance/ledger/accounts/PLEDGES_HELD",
                "/finance/ledger/accounts/PLEDGES_HELD?project=" + settlement.slug(),
                "/finance/ledger/accounts/BANK?project=그런것은없다",
                "/finance/settlements/" + settlement.number()));
        for (String state : List.of(
                "CALCULATING",
                "CALCULATED",
                "CHECKED",
                "APPROVED",
                "INSTRUCTED",
                "PAID",
                "BOUNCED",
                "CARRIED",
                "HELD",
                "nonsense")) {
            addresses.add("/finance/settlements?list=" + state);
        }
        for (String act : List.of("check", "approve", "hold", "release", "recalculate", "recall")) {
            addresses.add(Office.address(settlement) + "/" + act);
        }
        Page page = finance.browser().open(Office.address(settlement));
        addresses.add(
                page.document().select("a[href^=/finance/ledger/entries/]").attr("href"));
        addresses.add(
                page.document().select("a[href^=/finance/ledger/payments/]").attr("href"));

        for (String address : addresses) {
            for (String language : List.of("ko", "en")) {
                Page drawn = finance.browser()
                        .open(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                        .isWellMade();
                assertThat(drawn.status()).as(address).isEqualTo(200);
                assertThat(drawn.document().text()).as(address).doesNotContain("??");
                if (language.equals("en")) {
                    assertThat(drawn.document()
                                    .select("main h2, main th, main dt, main .notice")
                                    .text())
                            .as(address)
                            .doesNotContainPattern("수수료|정산|차변|지급");
                }
            }
        }
        for (Role role : List.of(Role.FAN, Role.ARTIST, Role.ADMIN)) {
            Person stranger = office.comes(mvc, role);
            addresses.forEach(
                    address -> assertThat(stranger.browser().ask(address).status())
                            .as(role + " " + address)
                            .isEqualTo(403));
        }
    }

    @Test
    void showsBothSidesOfTheMoneyEqual() {
        office.approved(artist.id(), Order.of(1_000_000, 1));

        Page page = finance.browser().open("/finance").isWellMade();

        assertThat(page.text()).contains("양쪽 모두").contains("으로 같아요");
        List<String> sums = page.document().select("#accounts .group td").eachText();
        assertThat(sums).hasSize(2);
        assertThat(sums.getFirst()).isEqualTo(sums.getLast()).isNotEqualTo("0원");
        assertThat(page.document().select("#todo-heading ~ .table-scroll a").eachAttr("href"))
                .contains("/finance/settlements?list=APPROVED");
    }

    @Test
    void saysWhatProjectsWaitForAndWhatIsLate() {
        office.calculated(artist.id(), Order.of(10_000, 1));
        Person newcomer = office.comes(mvc, Role.ARTIST);
        office.sold(newcomer.id(), Order.of(20_000, 1));
        clock.advance(Duration.ofDays(30));

        String text = finance.browser().open("/finance").isWellMade().text();

        assertThat(text).contains("아티스트의 정산 정보").containsPattern("\\d+건 늦었어요");
        assertThat(finance.browser().open("/finance/settlements").text()).contains("지급일이 지났어요");
    }

    @Test
    void pagesSettlementsByKeyWithoutLosingOne() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            made.add(office.calculated(artist.id(), Order.of(10_000 + i, 1)).number());
        }

        List<String> listed = readAll("/finance/settlements", "#settlements tbody a", "#settlements-more a");

        assertThat(listed).containsAll(made).doesNotHaveDuplicates();
        assertThat(finance.browser()
                        .open("/finance/settlements")
                        .document()
                        .select(".tabs [aria-current] .tab-count")
                        .text())
                .isEqualTo(String.format("%,d", listed.size()));
    }

    @Test
    void pagesLinesAndPostingsByKeyWithoutLosingOne() {
        Order[] orders = Collections.nCopies(123, Order.of(1_000, 1)).toArray(Order[]::new);
        SettlementView settlement = office.approved(artist.id(), orders);

        List<String> lines = readAll(Office.address(settlement), "#lines tbody a[href*=/payments/]", "#lines-more a");
        assertThat(lines).hasSize(123).doesNotHaveDuplicates();

        String account = "/finance/ledger/accounts/PLEDGES_HELD?project=" + settlement.slug();
        List<String> entries = readAll(account, "#postings tbody a[href*=/entries/]", "#postings-more a");
        assertThat(entries).hasSize(124).doesNotHaveDuplicates();
        Page first = finance.browser().open(account);
        assertThat(first.document().select("#postings tbody tr").first().text()).endsWith("0원");
        assertThat(first.document().select("#postings tbody tr").get(1).text()).endsWith("−123,000원");
    }

    @Test
    void leadsFromALineThroughTheBooksToThePaymentAndBack() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1));
        String here = Office.address(settlement);
        Element line = finance.browser()
                .open(here)
                .document()
                .select("#lines tbody tr")
                .first();

        Page entry = finance.browser()
                .open(line.select("a[href*=/entries/]").attr("href"))
                .isWellMade();
        assertThat(entry.text()).contains("결제를 받음").contains("50,000원");
        assertThat(entry.document().select("a[href=" + here + "]")).hasSize(1);
        Page payment = finance.browser()
                .open(entry.document().select("a[href*=/payments/]").attr("href"))
                .isWellMade();
        assertThat(payment.text()).contains("테***팬").contains("결제사 거래 번호").doesNotContain("테스트 팬");
        assertThat(payment.document().select("a[href=" + here + "]")).hasSize(1);

        Page booked = finance.browser()
                .open(finance.browser()
                        .open(here)
                        .document()
                        .select("main section a[href*=/entries/]")
                        .first()
                        .attr("href"))
                .isWellMade();
        assertThat(booked.document().select("#about-heading ~ dl").text())
                .contains("확인")
                .contains("승인");
    }

    @Test
    void findsByAnyNumber() {
        SettlementView settlement = office.approved(artist.id(), Order.of(50_000, 1));
        Page page = finance.browser().open(Office.address(settlement));
        String payment =
                page.document().select("a[href^=/finance/ledger/payments/]").text();

        assertThat(finance.browser()
                        .ask("/finance/ledger?q=" + settlement.number().toLowerCase(Locale.ROOT))
                        .location())
                .isEqualTo(Office.address(settlement));
        assertThat(finance.browser().ask("/finance/ledger?q=" + payment).location())
                .isEqualTo("/finance/ledger/payments/" + payment);
        assertThat(finance.browser()
                        .open("/finance/ledger?q=P0000000000000")
                        .isWellMade()
                        .text())
                .contains("그런 번호는 없어요");
        for (String nothing : List.of(
                "/finance/settlements/S0000000000000",
                "/finance/settlements/" + settlement.number() + "/pay",
                "/finance/ledger/entries/999999999999999999",
                "/finance/ledger/entries/x",
                "/finance/ledger/accounts/POCKET",
                "/finance/ledger/payments/E000000000000000000000")) {
            assertThat(finance.browser().ask(nothing).status()).as(nothing).isEqualTo(404);
        }
    }

    @Test
    void balancesInEveryMonthFoldedOrNot() {
        office.approved(artist.id(), Order.of(50_000, 1));
        String before = trial();
        assertThat(before).contains("장부가 맞아요");

        for (int i = 0; i < 2; i++) {
            folding.fold(1_000_000);
            clock.advance(Duration.ofMinutes(1));
            folding.fold(1_000_000);
        }

        assertThat(trial()).isEqualTo(before);
    }

    @Test
    void showsATitleAsItIsWritten() {
        SettlementView settlement = office.calculated(artist.id(), Order.of(50_000, 1));
        office.call(settlement, HOSTILE);
        Office.decide(finance, settlement, "hold", HOSTILE);

        for (String address : List.of(
                Office.address(settlement),
                Office.address(settlement) + "/release",
                "/finance/settlements?list=HELD",
                "/finance/ledger/accounts/PLEDGES_HELD?project=" + settlement.slug())) {
            Page page = finance.browser().open(address).isWellMade();
            assertThat(page.text()).as(address).contains(HOSTILE);
        }
    }

    @Test
    void asksTheDatabaseNoMoreOftenForManyLinesThanForOne() {
        SettlementView small = office.approved(artist.id(), Order.of(1_000, 1));
        SettlementView large = office.approved(
                artist.id(),
                Collections.nCopies(40, new Order(List.of(Item.of(1_000, 1)), 500))
                        .toArray(Order[]::new));

        assertThat(asked(Office.address(large))).isEqualTo(asked(Office.address(small)));
        assertThat(asked("/finance/ledger/accounts/PLEDGES_HELD?project=" + large.slug()))
                .isEqualTo(asked("/finance/ledger/accounts/PLEDGES_HELD?project=" + small.slug()));
        assertThat(asked("/finance/settlements?list=APPROVED")).isBetween(3L, 30L);
        assertThat(asked("/finance")).isBetween(5L, 30L);
    }

    /** How many statements a page takes, everything a request does included. */
    private long asked(String address) {
        finance.browser().open(address);
        long before = statements();
        finance.browser().open(address);
        return statements() - before;
    }

    private long statements() {
        return jdbc.sql("show global status like 'Questions'")
                .query((row, number) -> row.getLong(2))
                .single();
    }

    private String trial() {
        return finance.browser().open("/finance/ledger").isWellMade().text();
    }

    private List<String> readAll(String address, String selector, String more) {
        List<String> read = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            Page page = finance.browser().open(next);
            read.addAll(page.document().select(selector).eachText());
            next = page.document().select(more).attr("href");
        }
        return read;
    }
}
