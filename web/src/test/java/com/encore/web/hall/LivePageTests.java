package com.encore.web.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.encore.account.People;
import com.encore.project.ProjectId;
import com.encore.project.ProjectPage;
import com.encore.project.TotalsChanged;
import com.encore.testing.TestClock;
import com.encore.web.project.Stage;
import com.encore.web.testing.PageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class LivePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    ProjectPage projects;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sendsTheFiguresOfNowFirstAndThenEachChangeGathered() throws Exception {
        String address = new Stage(mvc, people).funding("지금 보는 무대", clock);
        ProjectId project = projects.of(address.replace("/projects/", "")).id();

        MockHttpServletResponse stream =
                mvc.perform(get(address + "/live")).andReturn().getResponse();
        await().until(() -> seen(stream).contains("\"raised\":0"));
        assertThat(stream.getHeader("Cache-Control")).isEqualTo("no-store");
        try {
            raise(project, 1_500_000);
            for (int news = 0; news < 50; news++) {
                events.publishEvent(new TotalsChanged(project));
            }
            await().until(() -> seen(stream).contains("\"raised\":1500000"));
            assertThat(seen(stream)).contains("event:figures", "\"percent\":50", "\"left\":100");
            assertThat(seen(stream).split("event:figures", -1))
                    .as("fifty news at once")
                    .hasSizeLessThan(8);
        } finally {
            raise(project, 0);
        }
    }

    @Test
    void tellsBrowsersNotToComeBackToWhatIsOver() throws Exception {
        String address = new Stage(mvc, people).funding("막이 내린 무대", clock);
        String slug = address.replace("/projects/", "");
        set(slug, "CLOSING");
        try {
            assertThat(mvc.perform(get(address + "/live"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(204);
        } finally {
            set(slug, "FUNDING");
        }
    }

    @Test
    void hasNoFiguresOfWhatNobodyMaySee() throws Exception {
        assertThat(mvc.perform(get("/projects/no-such-show/live").accept(MediaType.TEXT_EVENT_STREAM))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static String seen(MockHttpServletResponse stream) {
        return new String(stream.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void raise(ProjectId project, long amount) {
        jdbc.sql("update project_total set raised = ? where project_id = ?")
                .params(amount, project.value())
                .update();
    }

    private void set(String slug, String state) {
        jdbc.sql("update project set state = ? where slug = ?")
                .params(state, slug)
                .update();
    }
}
