package com.encore.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.TestClock;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class ProjectPagesTests {

    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private Stage stage;
    private Browser artist;
    private Browser admin;
    private Artists artists;

    @BeforeEach
    void openBrowsers() {
        stage = new Stage(mvc, people);
        artist = stage.signedIn(Role.ARTIST);
        admin = stage.signedIn(Role.ADMIN);
        artists = new Artists(artist, clock);
    }

    @Test
    void takesAProjectFromItsFirstWordToItsFirstVisitor() {
        String dashboard = artists.submit("무대로 가는 첫걸음");
        assertThat(artist.open(dashboard).isWellMade().text()).contains("심사 중", "심사를 요청했어요");

        String review = stage.reviewOf(admin, "무대로 가는 첫걸음");
        Page decided = admin.submit(admin.open(review).isWellMade(), review + "/approve", Map.of());
        assertThat(admin.follow(decided).text()).contains("승인했어요");

        String shown = dashboard.replace("/artist", "");
        assertThat(stage.visitor().open(shown).isWellMade().text())
                .contains("곧 열려요")
                .doesNotContain("후원하기");

        clock.advance(Duration.ofDays(1));
        Page opened = admin.submit(admin.open(review).isWellMade(), review + "/open", Map.of());
        assertThat(admin.follow(opened).text()).contains("펀딩을 열었어요");

        Page page = stage.visitor().open(shown).isWellMade();
        assertThat(page.text()).contains("무대로 가는 첫걸음", "왜 하나요", "45,000원", "100개 남았어요", "전액 돌려드리고");
        assertThat(page.document().select("a[href=" + shown + "/pledge]")).isNotEmpty();
        assertThat(page.document().select("[data-live]").attr("data-live")).isEqualTo(shown + "/live");
        assertThat(stage.visitor()
                        .open("/?q=무대로 가는 첫거름")
                        .isWellMade()
                        .document()
                        .select(".show-card h3")
                        .eachText())
                .contains("무대로 가는 첫걸음");
        assertThat(artist.open(dashboard).isWellMade().document().select("svg[role=img]"))
                .isNotEmpty();
    }

    @Test
    void keepsWhatWasTypedAndSaysAtEachFieldWhatIsWrong() {
        String funding = Artists.step(artists.start(), "funding");
        Page refused = artists.save(
                funding, Map.of("goal", "99,999", "opensAt", "2030-01-01T10:00", "closesAt", "2030-01-01T11:00"));
        assertThat(refused.status()).isEqualTo(422);
        refused.isWellMade();
        assertThat(refused.document().select("#goal-fault").text()).contains("100,000원부터");
        assertThat(refused.document().select("#closesAt-fault").text()).contains("1일부터 60일");
        assertThat(refused.document().select("#goal").val()).isEqualTo("99,999");

        String rewards = Artists.step(funding, "rewards");
        Page reward = artists.save(
                rewards, Map.of("kind", "GOODS", "title", " ", "price", "십만 원", "stock", "-1", "options[0].name", "M"));
        assertThat(reward.isWellMade().status()).isEqualTo(422);
        assertThat(reward.document().select("#price-fault").text()).contains("숫자로");
        assertThat(reward.document().select("#options-0-name").val()).isEqualTo("M");

        String account = Artists.step(funding, "account");
        Page number = artists.save(account, Map.of("bank", "HANA", "number", "12", "holder", ""));
        assertThat(number.isWellMade().document().select("#number-fault, #holder-fault"))
                .hasSize(2);
    }

    @Test
    void showsBothWhenTwoWindowsEditedTheSameStep() {
        String story = artists.start();
        Page first = artist.open(story);
        Page second = artist.open(story);
        artist.submit(first, story, Artists.story("첫 번째 창의 제목"));
        Page conflict = artist.submit(second, story, Artists.story("두 번째 창의 제목"));

        assertThat(conflict.isWellMade().status()).isEqualTo(409);
        assertThat(conflict.document().select("#title").val()).isEqualTo("두 번째 창의 제목");
        assertThat(conflict.document().select(".was").text()).contains("첫 번째 창의 제목");
        Page saved = artist.submit(conflict, story, Artists.story("두 번째 창의 제목"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(artist.open(story).document().select("#title").val()).isEqualTo("두 번째 창의 제목");
    }

    @Test
    void returnsADraftWithItsReasonAndTakesItAgain() {
        String dashboard = artists.submit("돌아온 프로젝트 이야기");
        String review = stage.reviewOf(admin, "돌아온 프로젝트 이야기");
        Page seen = admin.open(review);
        Page noReason = admin.submit(admin.open(review), review + "/return", Map.of("reason", "  "));
        assertThat(admin.follow(noReason).text()).contains("이유를");
        Page returned = admin.submit(admin.open(review), review + "/return", Map.of("reason", "공연장 사진이 필요해요"));
        assertThat(admin.follow(returned).text()).contains("돌려보냈어요");
        assertThat(artist.open(dashboard).text()).contains("공연장 사진이 필요해요", "쓰는 중");
        Page late = admin.submit(seen, review + "/approve", Map.of());
        assertThat(admin.follow(late).text()).contains("그사이");
    }

    @Test
    void listsWhatADraftLacksWithTheWayToIt() {
        String submit = Artists.step(artists.start(), "submit");
        Page page = artist.open(submit).isWellMade();
        assertThat(page.document().select(".lacking a").eachAttr("href"))
                .contains(Artists.step(submit, "funding"), Artists.step(submit, "account"));
        assertThat(page.document().select("form[action=" + submit + "]")).isEmpty();
    }

    @Test
    void changesAndRemovesRewards() {
        String rewards = Artists.step(artists.start(), "rewards");
        artists.save(rewards, Artists.ticket("스탠딩"));
        artists.save(rewards, Artists.ticket("지정석"));
        Page list = artist.open(rewards).isWellMade();
        assertThat(list.document().select(".offers strong").eachText()).containsExactly("스탠딩", "지정석");
        String change =
                list.document().select(".offers li:first-child a").attr("href").replace("#reward-form", "");
        Page form = artist.open(change).isWellMade();
        assertThat(form.document().select("#title").val()).isEqualTo("스탠딩");
        artist.submit(form, rewards, Map.of("title", "앞줄 스탠딩"));
        String remove = artist.open(rewards)
                .document()
                .select(".offers li:last-child form")
                .attr("action");
        artist.submit(artist.open(rewards), remove, Map.of());
        assertThat(artist.open(rewards).document().select(".offers strong").eachText())
                .containsExactly("앞줄 스탠딩");
    }

    @Test
    void neverSendsAnAccountNumberBack() {
        String account = Artists.step(artists.start(), "account");
        artists.save(account, Artists.account());
        assertThat(artist.open(account).document().html())
                .contains("***789")
                .doesNotContain("456789")
                .doesNotContain("이노을");
    }

    @Test
    void hidesProjectsFromStrangersAndRolesFromEachOther() {
        String story = artists.start();
        assertThat(stage.signedIn(Role.ARTIST).ask(story).status()).isEqualTo(404);
        assertThat(stage.signedIn(Role.FAN).ask("/artist/projects").status()).isEqualTo(403);
        assertThat(artist.ask("/admin/projects").status()).isEqualTo(403);
        assertThat(stage.visitor().ask("/projects/no-such-show").status()).isEqualTo(404);
        String review = "/admin/projects/" + story.replaceAll("\\D+", "");
        assertThat(admin.ask(review).status()).as("a draft nobody submitted").isEqualTo(404);
    }

    @Test
    void showsHostileTextAsText() {
        String story = artists.start();
        Map<String, String> typed = Artists.story("못된 " + HOSTILE.substring(0, 40));
        typed.put("artistName", HOSTILE);
        typed.put("venue", HOSTILE);
        typed.put("summary", HOSTILE);
        typed.put("story", "## " + HOSTILE + "\n\n" + HOSTILE.repeat(4));
        typed.put("hashtags", "인디");
        artists.save(story, typed);
        artists.save(Artists.step(story, "funding"), artists.funding());
        artists.save(
                Artists.step(story, "rewards"),
                Map.of(
                        "kind", "GOODS",
                        "title", HOSTILE,
                        "description", HOSTILE,
                        "price", "5000",
                        "options[0].name", "<script>alert(2)</script>"));
        artists.save(
                Artists.step(story, "account"),
                Map.of("bank", "IBK", "number", "12345678", "holder", HOSTILE.substring(0, 40)));
        String submit = Artists.step(story, "submit");
        Page preview = artist.open(submit);
        String dashboard =
                String.valueOf(artist.submit(preview, submit, Map.of()).location());
        String review = "/admin/projects/" + story.replaceAll("\\D+", "");
        Page underReview = admin.open(review);
        admin.submit(underReview, review + "/approve", Map.of());

        List<Page> pages = List.of(
                preview,
                underReview,
                artist.open(dashboard),
                artist.open("/artist/projects"),
                admin.open("/admin/projects?list=approved"),
                stage.visitor().open(dashboard.replace("/artist", "")),
                stage.visitor().open("/"),
                stage.visitor().open("/?q=" + HOSTILE.substring(2, 20)),
                stage.visitor().open("/?tag=" + HOSTILE.substring(0, 30)));
        for (Page page : pages) {
            page.isWellMade();
            assertThat(page.document().select("script:not([src]), img[onerror], img[src=x]"))
                    .isEmpty();
        }
        assertThat(preview.text()).contains(HOSTILE);
    }

    @Test
    void speaksEnglishToThoseWhoAsk() {
        assertThat(stage.visitor().open("/?lang=en").isWellMade().text())
                .contains("Find a show")
                .doesNotContain("찾기");
        artist.open("/?lang=en");
        String story = artists.start();
        for (String step : List.of("story", "funding", "rewards", "account", "submit")) {
            assertThat(artist.open(Artists.step(story, step)).isWellMade().text())
                    .as(step)
                    .doesNotContainPattern("[가-힣]");
        }
    }
}
