package com.encore.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.reports.statement.WriteStatements;
import com.encore.settlement.SettlementView;
import com.encore.settlement.SucceededSales.Order;
import com.encore.stereotype.StillMine;
import com.encore.terms.PayeeKind;
import com.encore.web.finance.Office.Person;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** One settlement's statements, written once and asked for by everybody. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementDownloadTests {

    private static final List<String> ALL = List.of("ko/xlsx", "ko/pdf", "en/xlsx", "en/pdf");
    private static final List<String> ROOMS = List.of("/artist", "/finance");

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    WriteStatements writing;

    private Person artist;
    private Person finance;
    private SettlementView settlement;

    @BeforeAll
    void write() {
        artist = office.artist(mvc, PayeeKind.INDIVIDUAL);
        finance = office.comes(mvc, Role.FINANCE);
        settlement = office.approved(artist.id(), Order.of(45_000, 2), Order.donation(7_000));
        writing.write(settlement.id(), StillMine.ALWAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "ko, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, 정산명세서, PK",
        "ko, pdf, application/pdf, 정산명세서, %PDF",
        "en, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, statement, PK",
        "en, pdf, application/pdf, statement, %PDF"
    })
    void isTheSameFileForItsArtistAndForFinanceHoweverOftenItIsAskedFor(
            String language, String format, String type, String word, String magic) {
        String number = settlement.number();

        MockHttpServletResponse first = sent(artist, "/artist", settlement, language + "/" + format);
        MockHttpServletResponse again = sent(artist, "/artist", settlement, language + "/" + format);
        MockHttpServletResponse theirs = sent(finance, "/finance", settlement, language + "/" + format);

        byte[] file = first.getContentAsByteArray();
        assertThat(new String(file, 0, magic.length(), StandardCharsets.US_ASCII))
                .isEqualTo(magic);
        assertThat(again.getContentAsByteArray()).isEqualTo(file);
        assertThat(theirs.getContentAsByteArray()).isEqualTo(file);
        for (MockHttpServletResponse each : List.of(first, again, theirs)) {
            assertThat(each.getContentType()).isEqualTo(type);
            assertThat(each.getContentLengthLong()).isEqualTo(file.length);
            assertThat(each.getHeader("ETag")).isEqualTo('"' + sha256(file) + '"');
            assertThat(each.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(each.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(fileName(each)).isEqualTo("encore-" + word + "-" + number + "-v1." + format);
        }
        assertThat(artist.browser().open("/artist/settlements/" + number).text())
                .as("the page says the hash of what it offers")
                .contains(sha256(file));
    }

    @Test
    void isOfferedOnBothPagesInEachLanguageAndFormat() {

        for (Page page : List.of(
                artist.browser().open("/artist/settlements/" + settlement.number()),
                finance.browser().open("/finance/settlements/" + settlement.number()))) {
            assertThat(page.isWellMade().document().select(".statement-files a").eachAttr("href"))
                    .extracting(href -> href.replaceFirst(".*/statements/1/", ""))
                    .containsExactlyInAnyOrderElementsOf(ALL);
        }
    }

    @Test
    void isNotThereBeforeTwoPeopleHaveSignedAndItWasWritten() {
        SettlementView calculated = office.calculated(artist.id(), Order.of(50_000, 1));
        Office.decide(finance, calculated, "check", "봤어요");
        SettlementView approved = office.approved(artist.id(), Order.of(50_000, 1));

        for (SettlementView early : List.of(calculated, approved)) {
            assertThat(statuses(artist.browser(), "/artist", early)).containsOnly(404);
            assertThat(statuses(finance.browser(), "/finance", early)).containsOnly(404);
            assertThat(artist.browser()
                            .open("/artist/settlements/" + early.number())
                            .document()
                            .select("a[href*=/statements/]"))
                    .isEmpty();
        }

        assertThat(statuses(artist.browser(), "/artist", settlement)).containsOnly(200);
    }

    @Test
    void isNobodyElsesBusiness() {
        Person rival = office.artist(mvc, PayeeKind.GENERAL);

        assertThat(rival.browser()
                        .ask("/artist/settlements/" + settlement.number())
                        .status())
                .isEqualTo(404);
        assertThat(statuses(rival.browser(), "/artist", settlement)).containsOnly(404);
        assertThat(statuses(rival.browser(), "/finance", settlement)).containsOnly(403);
        for (Role role : List.of(Role.FAN, Role.ADMIN)) {
            Person stranger = office.comes(mvc, role);
            for (String room : ROOMS) {
                assertThat(statuses(stranger.browser(), room, settlement))
                        .as(role + " " + room)
                        .containsOnly(403);
                assertThat(stranger.browser()
                                .ask(room + "/settlements/" + settlement.number())
                                .status())
                        .as(role + " " + room)
                        .isEqualTo(403);
            }
        }
        assertThat(statuses(finance.browser(), "/artist", settlement)).containsOnly(403);
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheDoor() {

        for (String room : ROOMS) {
            for (String address : addresses(room, settlement)) {
                Page page = new Browser(mvc).ask(address);
                assertThat(page.location()).as(address).isNotNull().contains("/login");
                assertThat(page.response().getContentAsByteArray()).as(address).isEmpty();
            }
        }
    }

    private static MockHttpServletResponse sent(Person person, String room, SettlementView settlement, String which) {
        Page page = person.browser().ask(room + "/settlements/" + settlement.number() + "/statements/1/" + which);
        assertThat(page.status()).isEqualTo(200);
        return page.response();
    }

    /** The page of the settlement itself, and each of its statements. */
    private static List<String> addresses(String room, SettlementView settlement) {
        String page = room + "/settlements/" + settlement.number();
        List<String> all = new ArrayList<>(List.of(page));
        ALL.forEach(which -> all.add(page + "/statements/1/" + which));
        return all;
    }

    private static List<Integer> statuses(Browser browser, String room, SettlementView settlement) {
        return addresses(room, settlement).stream()
                .skip(1)
                .map(address -> browser.ask(address).status())
                .toList();
    }

    private static String fileName(MockHttpServletResponse response) {
        String disposition = Objects.requireNonNull(response.getHeader("Content-Disposition"));
        assertThat(disposition).startsWith("attachment; filename=\"Encore-S").matches("\\p{ASCII}+");
        return URLDecoder.decode(disposition.replaceAll(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
