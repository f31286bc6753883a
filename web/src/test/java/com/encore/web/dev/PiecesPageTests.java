package com.encore.web.dev;

import static com.encore.web.rendering.SoundPage.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.encore.web.rendering.RenderTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** On a laptop's settings, with addresses given so that no server is started for a page. */
@RenderTest
@TestPropertySource(
        properties = {
            "encore.sandbox=true",
            "encore.db.url=none",
            "encore.redis.url=none",
            "encore.portone.api-secret=none"
        })
@Import(PiecesController.class)
class PiecesPageTests {

    @Autowired
    MockMvc pages;

    @ParameterizedTest
    @CsvSource({"hall, ko", "office, ko", "hall, en", "office, en"})
    void showsEveryPieceSoundly(String density, String language) throws Exception {
        Document page = page("/dev/pieces?density=" + density + "&lang=" + language);

        assertSound(page);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.body().attr("data-room")).isEqualTo(density);
    }

    @Test
    void tellsWhatIsWrongWhereItWasAsked() throws Exception {
        Document page = page("/dev/pieces?lang=ko");

        assertThat(page.getElementById("goal").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("goal").attr("aria-describedby")).isEqualTo("goal-hint goal-fault");
        assertThat(page.getElementById("goal-fault").text()).contains("1,000,000,000원");
        assertThat(page.getElementById("goal").attr("value"))
                .as("plain digits work without JavaScript")
                .isEqualTo("999999999");
        assertThat(page.getElementById("title").hasAttr("aria-invalid")).isFalse();
        assertThat(page.select("input[type=password]").attr("value")).isEmpty();
        assertThat(page.select("#genre option[selected]").attr("value")).isEqualTo("jazz");
        assertThat(page.select("input[name=method][checked]").attr("value")).isEqualTo("card");
    }

    @Test
    void saysStateInAWordBesideItsSign() throws Exception {
        Document page = page("/dev/pieces?lang=en");

        assertThat(page.select(".chip")).isNotEmpty().allSatisfy(chip -> {
            assertThat(chip.text()).isNotBlank();
            assertThat(chip.select("svg use").attr("href")).contains("/icons/encore.svg#");
        });
    }

    @Test
    void standsBesideEveryChartItsTable() throws Exception {
        Document page = page("/dev/pieces?lang=en");

        assertThat(page.select("figure.chart")).hasSize(4).allSatisfy(chart -> {
            assertThat(chart.select("svg > title, svg > desc").eachText())
                    .hasSize(2)
                    .doesNotContain("");
            assertThat(chart.select("table tbody tr")).isNotEmpty();
        });
    }

    @Test
    @WithAnonymousUser
    void offersAVisitorToSignIn() throws Exception {
        assertThat(links(page("/dev/pieces")))
                .contains("/login", "/signup")
                .doesNotContain("/me/pledges", "/admin/projects");
    }

    @Test
    @WithMockUser(roles = "FAN")
    void offersAFanTheirPledges() throws Exception {
        Document page = page("/dev/pieces");

        assertThat(links(page)).contains("/me/pledges").doesNotContain("/login", "/artist/projects", "/admin/projects");
        assertThat(page.select("form[action=/logout] input[name=_csrf]")).hasSize(1);
    }

    @Test
    @WithMockUser(roles = {"ARTIST", "ADMIN"})
    void offersEachRoleItsOwnWork() throws Exception {
        assertThat(links(page("/dev/pieces")))
                .contains("/artist/projects", "/admin/projects")
                .doesNotContain("/me/pledges");
    }

    private static List<String> links(Document page) {
        return page.select(".hall-top nav a").eachAttr("href");
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(pages.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
