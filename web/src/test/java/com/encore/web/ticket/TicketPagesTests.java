package com.encore.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.pledge.PledgeNumber;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.ticket.CheckIn;
import com.encore.ticket.Sales;
import com.encore.ticket.TicketSignature;
import com.encore.ticket.Verdict;
import com.encore.web.piece.QrReader;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class TicketPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Sales sales;

    @Autowired
    TicketSignature signature;

    @Autowired
    CheckIn checkingIn;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private MemberId fan;
    private Browser browser;
    private ProjectId project;
    private RewardId seat;

    @BeforeEach
    void signIn() {
        Email email = People.newEmail();
        fan = people.register(email, Role.FAN);
        browser = signedIn(email);
        project = stage.project();
        seat = stage.reward(project, 30_000, 100, null);
        showAt(project, Instant.parse("2030-12-20T10:00:00Z"));
    }

    @Test
    void showsEveryTicketWithACodeThatTheDoorAccepts() {
        OptionId balcony = stage.option(seat, 0, 10);
        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, balcony, 2));

        Page page = browser.open("/me/tickets").isWellMade();

        assertThat(page.text())
                .contains("테스트 공연", "2030년 12월 20일 (금) 19:00", "홍대", "스탠딩 · L · 2장 중 1번째", "2장 중 2번째", "김민지");
        assertThat(page.document().select("#tickets > li")).hasSize(2).allSatisfy(ticket -> {
            Element qr = ticket.selectFirst("svg.qr");
            String code = ticket.select(".ticket-code").text().replace("-", "");
            assertThat(QrReader.read(qr)).startsWith("E1:" + code + ":");
            assertThat(signature.verified(QrReader.read(qr))).isPresent();
            assertThat(qr.attr("role")).isEqualTo("img");
            assertThat(qr.select("> title").text()).contains("테스트 공연");
            assertThat(qr.select("> desc").text()).contains(code.substring(0, 4));
            assertThat(qr.select("rect").attr("fill")).isEqualTo("#fff");
            assertThat(qr.select("path").attr("fill")).isEqualTo("#000");
        });
        assertThat(browser.open("/me/pledges/" + pledge.value() + "/tickets")
                        .isWellMade()
                        .document()
                        .select("#tickets svg.qr"))
                .hasSize(2);
        assertThat(page.document().select(".hall-top [aria-current=page]").attr("href"))
                .isEqualTo("/me/tickets");
    }

    @Test
    void holdsOneTicketUpAtTheDoorWithoutNeedingAnythingElse() {
        String address = address(sales.confirmed(fan, project, Stage.one(seat)));

        Page door = browser.ask(address).isWellMade();

        assertThat(door.status()).isEqualTo(200);
        assertThat(door.text()).contains("테스트 공연", "19:00", "홍대", "1장 중 1번째", "화면을 가장 밝게");
        assertThat(checkingIn.checkIn(QrReader.read(door.document().selectFirst("svg.qr")), project, artist()))
                .isEqualTo(Verdict.GENUINE);
        assertThat(door.document().select("main img, main iframe, [hx-get], [hx-trigger]"))
                .as("what would be fetched later")
                .isEmpty();
        assertThat(door.document().select("script").eachAttr("src"))
                .allMatch(src -> src.contains("/js/") && src.startsWith("/"));
    }

    @Test
    void letsNoCacheOnTheWayKeepACode() {
        PledgeNumber pledge = sales.confirmed(fan, project, Stage.one(seat));

        for (String path : List.of("/me/tickets", address(pledge), "/me/pledges/" + pledge.value() + "/tickets")) {
            assertThat(browser.ask(path).response().getHeader("Cache-Control"))
                    .as(path)
                    .isEqualTo("private, no-store");
        }
    }

    @Test
    void drawsNoCodeForATicketThatAdmitsNobodyAndSaysWhy() {
        PledgeNumber pledge = sales.confirmed(fan, project, Stage.one(seat));
        String address = address(pledge);
        sales.sendBack(pledge);

        Page revoked = browser.open("/me/tickets?show=revoked").isWellMade();

        assertThat(revoked.text()).contains("입장할 수 없는 티켓이에요. 결제사에서 결제를 취소했어요");
        assertThat(revoked.document().select(".ticket-over")).hasSize(1);
        assertThat(revoked.document().select("svg.qr")).isEmpty();
        Page door = browser.open(address).isWellMade();
        assertThat(door.text()).contains("입장할 수 없는 티켓이에요");
        assertThat(door.document().select("svg.qr")).isEmpty();
        assertThat(browser.open("/me/tickets").isWellMade().text()).contains("다가오는 공연이 없어요");
    }

    @Test
    void saysWhenATicketWasLetIn() {
        String address = address(sales.confirmed(fan, project, Stage.one(seat)));
        String scanned = QrReader.read(browser.open(address).document().selectFirst("svg.qr"));

        checkingIn.checkIn(scanned, project, artist());

        Page door = browser.open(address).isWellMade();
        assertThat(door.text()).contains("에 입장했어요");
        assertThat(door.document().select("svg.qr")).isEmpty();
        assertThat(browser.open("/me/tickets").text()).contains("에 입장했어요");
    }

    @Test
    void putsPastShowsApart() {
        showAt(project, clock.instant().minus(Duration.ofDays(3)));
        sales.confirmed(fan, project, Stage.one(seat));

        assertThat(browser.open("/me/tickets").text()).contains("다가오는 공연이 없어요");
        assertThat(browser.open("/me/tickets?show=past").isWellMade().text()).contains("테스트 공연");
        assertThat(browser.open("/me/tickets?show=nonsense&after=nonsense").status())
                .isEqualTo(200);
    }

    @Test
    void linksFromThePledgeToItsTickets() {
        PledgeNumber pledge = sales.paid(fan, project, new Wanted(seat, null, 3));
        String tickets = "/me/pledges/" + pledge.value() + "/tickets";
        assertThat(browser.open("/me/pledges/" + pledge.value()).document().select("a[href=" + tickets + "]"))
                .isEmpty();
        assertThat(browser.open(tickets).isWellMade().text()).contains("공연이 확정될 때");

        sales.confirm(pledge);

        assertThat(browser.open("/me/pledges/" + pledge.value())
                        .isWellMade()
                        .document()
                        .select("a[href=" + tickets + "]")
                        .text())
                .isEqualTo("티켓 3장 보기");
    }

    @Test
    void findsNothingForStrangersAndVisitors() {
        PledgeNumber pledge = sales.confirmed(fan, project, Stage.one(seat));
        Email other = People.newEmail();
        people.register(other, Role.FAN);
        Browser stranger = signedIn(other);

        for (String path : List.of(
                address(pledge),
                "/me/pledges/" + pledge.value() + "/tickets",
                "/me/tickets/0000000000000000000000000000",
                "/me/tickets/x")) {
            assertThat(stranger.ask(path).status()).as(path).isEqualTo(404);
            assertThat(new Browser(mvc).ask(path).status()).as(path).isEqualTo(302);
        }
        assertThat(stranger.open("/me/tickets").text()).doesNotContain("테스트 공연");
    }

    @Test
    void pagesThroughTicketsByKey() {
        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, null, 21));

        Page first = browser.open("/me/tickets").isWellMade();
        Page second = browser.open(first.document().select("#tickets-more a").attr("href"))
                .isWellMade();
        Page third = browser.open(second.document().select("#tickets-more a").attr("href"));
        Page ofPledge = browser.open("/me/pledges/" + pledge.value() + "/tickets");

        assertThat(first.document().select("#tickets > li")).hasSize(10);
        assertThat(second.document().select("#tickets > li")).hasSize(10);
        assertThat(third.document().select("#tickets > li")).hasSize(1);
        assertThat(third.document().select("#tickets-more a")).isEmpty();
        assertThat(ofPledge.document().select("#tickets > li")).hasSize(20);
        assertThat(browser.open(ofPledge.document().select("#tickets-more a").attr("href"))
                        .document()
                        .select("#tickets > li"))
                .hasSize(1);
    }

    @Test
    void speaksEnglish() {
        String address = address(sales.confirmed(fan, project, Stage.one(seat)));

        Page list = browser.open("/me/tickets?lang=en").isWellMade();

        assertThat(list.text()).contains("My tickets", "Coming up", "Fri, 20 Dec 2030, 19:00", "1 of 1");
        assertThat(browser.open(address).text()).contains("Turn your screen up");
        assertThat(browser.open("/me/tickets?show=past").text()).contains("No past shows yet");
    }

    @Test
    void showsHostileWordsAsWordsAndAShowWithoutADate() {
        String hostile = "<script>alert(1)</script>\"'&{x}";
        stage.jdbc()
                .sql("update project set title = ?, venue = ?, show_at = null where id = ?")
                .params(hostile, hostile, project.value())
                .update();
        stage.jdbc()
                .sql("update reward set title = ? where id = ?")
                .params(hostile, seat.value())
                .update();
        String address = address(sales.confirmed(fan, project, Stage.one(seat)));

        for (String path : List.of("/me/tickets", address)) {
            Page page = browser.open(path).isWellMade();
            assertThat(page.text()).contains(hostile, "날짜는 정해지면 알려 드려요");
            assertThat(page.document().select("script:containsData(alert)")).isEmpty();
        }
    }

    private Browser signedIn(Email email) {
        Browser visitor = new Browser(mvc);
        Page in = visitor.submit(
                visitor.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        assertThat(in.status()).isEqualTo(303);
        return visitor;
    }

    private String address(PledgeNumber pledge) {
        return "/me/tickets/"
                + stage.jdbc()
                        .sql("select code from ticket where pledge_id = ? order by id limit 1")
                        .param(sales.idOf(pledge).value())
                        .query(String.class)
                        .single();
    }

    private MemberId artist() {
        return new MemberId(stage.jdbc()
                .sql("select artist_id from project where id = ?")
                .param(project.value())
                .query(Long.class)
                .single());
    }

    private void showAt(ProjectId show, Instant at) {
        stage.jdbc()
                .sql("update project set show_at = ? where id = ?")
                .params(at, show.value())
                .update();
    }
}
