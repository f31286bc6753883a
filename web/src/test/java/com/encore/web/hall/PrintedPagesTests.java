package com.encore.web.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.project.ProjectId;
import com.encore.project.ProjectPage;
import com.encore.project.ProjectView;
import com.encore.testing.TestClock;
import com.encore.web.project.Stage;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class PrintedPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    ProjectPage projects;

    @Autowired
    JdbcClient jdbc;

    private Stage stage;
    private String address;
    private ProjectView project;

    @BeforeEach
    void openProject() {
        stage = new Stage(mvc, people);
        address = stage.funding("누구나 보는 무대", clock);
        project = projects.of(address.replace("/projects/", ""));
    }

    @Test
    void strangersGetOnePrintAndNoSession() throws Exception {
        MockHttpServletResponse first = ask("ko");
        MockHttpServletResponse second = ask("ko");

        assertThat(first.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(first.getHeader("Content-Language")).isEqualTo("ko");
        assertThat(first.getHeader("ETag")).isNotBlank().isEqualTo(second.getHeader("ETag"));
        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.getHeaders("Vary")).contains("Cookie, Accept-Language");
        assertThat(first.getHeader("Content-Security-Policy")).contains("default-src 'self'");
        // beside the print, and with each its own: the name of the day's visitor
        assertThat(first.getHeaders("Set-Cookie")).hasSize(1).allMatch(cookie -> cookie.startsWith("encore-day="));
        assertThat(first.getContentAsString())
                .isEqualTo(second.getContentAsString())
                .contains("누구나 보는 무대");
    }

    @Test
    void aBrowserThatHasThePageIsToldSo() throws Exception {
        String tag = ask("ko").getHeader("ETag");

        MockHttpServletResponse again = mvc.perform(
                        get(address).header("Accept-Language", "ko").header("If-None-Match", tag))
                .andReturn()
                .getResponse();

        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void everyChangeIsSeenByTheNextStranger() throws Exception {
        assertThat(ask("ko").getContentAsString()).contains("data-live-raised>0원<");
        raise(project.id(), 1_230_000);
        try {
            assertThat(ask("ko").getContentAsString()).contains("data-live-raised>1,230,000원<");
        } finally {
            raise(project.id(), 0);
        }
        assertThat(ask("ko").getContentAsString()).contains("data-live-raised>0원<");

        long reward = project.rewards().getFirst().id().value();
        jdbc.sql("update reward set stock = 3 where id = ?").param(reward).update();
        assertThat(ask("ko").getContentAsString()).contains("3개 남았어요");

        set("CLOSING");
        try {
            assertThat(ask("ko").getContentAsString()).doesNotContain(address + "/pledge");
        } finally {
            set("FUNDING");
        }
    }

    @Test
    void eachLanguageHasItsOwn() throws Exception {
        assertThat(ask("ko").getContentAsString()).contains("lang=\"ko\"");
        assertThat(ask("en").getContentAsString()).contains("lang=\"en\"");
        assertThat(ask("ko").getContentAsString()).contains("lang=\"ko\"");
    }

    @Test
    void whoIsSignedInGetsTheirOwnPageAndLeavesNothingOfItToStrangers() throws Exception {
        String mine = stage.signedIn(Role.FAN).open(address).document().outerHtml();
        assertThat(mine).contains("/logout").contains("_csrf");

        MockHttpServletResponse strangers = ask("ko");

        assertThat(strangers.getContentAsString()).contains("/login").doesNotContain("/logout", "_csrf");
    }

    @Test
    void itTellsTheTimeToTheSecond() throws Exception {
        String tag = ask("ko").getHeader("ETag");
        clock.advance(Duration.ofSeconds(1));

        assertThat(ask("ko").getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void itStopsOfferingAtTheDeadlineItself() throws Exception {
        clock.advance(Duration.between(clock.instant(), project.closesAt()).minusMillis(300));
        assertThat(ask("ko").getContentAsString()).contains(address + "/pledge");
        clock.advance(Duration.ofMillis(300));

        assertThat(ask("ko").getContentAsString()).doesNotContain(address + "/pledge");
    }

    private MockHttpServletResponse ask(String language) throws Exception {
        return mvc.perform(get(address).header("Accept-Language", language).locale(Locale.of(language)))
                .andReturn()
                .getResponse();
    }

    private void raise(ProjectId id, long amount) {
        jdbc.sql("update project_total set raised = ? where project_id = ?")
                .params(amount, id.value())
                .update();
    }

    private void set(String state) {
        jdbc.sql("update project set state = ? where id = ?")
                .params(state, project.id().value())
                .update();
    }
}
