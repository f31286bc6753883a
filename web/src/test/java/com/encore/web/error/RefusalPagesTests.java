package com.encore.web.error;

import static com.encore.web.rendering.SoundPage.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.encore.stereotype.Refusal;
import com.encore.stereotype.Refusal.Kind;
import com.encore.web.rendering.RenderTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@RenderTest
@Import({RefusalPages.class, RefusalPagesTests.Door.class})
class RefusalPagesTests {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    static final class Shut extends Refusal {
        private static final long serialVersionUID = 1L;

        Shut(Kind kind) {
            super(kind, "name-invalid", HOSTILE);
        }
    }

    @Controller
    static class Door {
        @GetMapping("/shut/{kind}")
        String open(@PathVariable Kind kind) {
            throw new Shut(kind);
        }

        @GetMapping("/fallen/{page}")
        String fallen(@PathVariable String page) {
            return "error/" + page;
        }

        @GetMapping("/fallen")
        String fallen() {
            return "error";
        }
    }

    @Autowired
    MockMvc pages;

    @ParameterizedTest
    @CsvSource({"INVALID, 422", "NOT_FOUND, 404", "FORBIDDEN, 403", "CONFLICT, 409", "TOO_MANY, 429", "UNAVAILABLE, 503"
    })
    void answersARefusalWithItsStatusAndItsWords(Kind kind, int status) throws Exception {
        for (String language : new String[] {"ko", "en"}) {
            MockHttpServletResponse answer = answer("/shut/" + kind + "?lang=" + language, false);
            Document page = Jsoup.parse(answer.getContentAsString());

            assertThat(answer.getStatus()).isEqualTo(status);
            assertSound(page);
            assertThat(page.select("main").text()).contains(HOSTILE);
            assertThat(page.select("main img")).isEmpty();
        }
    }

    @Test
    void answersHtmxWithTheNoticeAlone() throws Exception {
        String part = answer("/shut/CONFLICT", true).getContentAsString();

        assertThat(part).doesNotContain("<html").contains("role=\"alert\"");
        assertThat(Jsoup.parse(part).text()).contains(HOSTILE);
    }

    @ParameterizedTest
    @CsvSource({"/403", "/404", "/409", "/413", "/429", "/4xx", "/500", "/503", "''"})
    void saysWhatHappenedWhetherMoneyMovedAndWhatToDo(String address) throws Exception {
        for (String language : new String[] {"ko", "en"}) {
            Document page = Jsoup.parse(
                    answer("/fallen" + address + "?lang=" + language, false).getContentAsString());

            assertSound(page);
            assertThat(page.select("main p").text()).containsAnyOf("돈", "money");
            assertThat(page.select("main a").eachAttr("href")).contains("/", "/me/pledges");
        }
    }

    private MockHttpServletResponse answer(String address, boolean htmx) throws Exception {
        var request = get(address);
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
