package com.encore.web.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.encore.web.testing.Browser;
import com.encore.web.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class StaticFilesTests {

    private static final String FOR_EVER = "max-age=31536000, public, immutable";

    @Autowired
    MockMvc mvc;

    @Autowired
    StaticFiles files;

    @Test
    void pagesNameFilesByTheirVersionAndEverythingElsePlainly() throws Exception {
        Document page = new Browser(mvc).open("/login").document();

        assertThat(page.select("link[rel=stylesheet]").attr("href"))
                .isEqualTo("/v/" + files.version() + "/css/encore.css");
        assertThat(page.select("script[type=module]").attr("src")).isEqualTo("/v/" + files.version() + "/js/encore.js");
        assertThat(page.select("a.wordmark").attr("href")).isEqualTo("/");
    }

    @Test
    void browsersKeepAFileOfThisVersionForEver() throws Exception {
        MockHttpServletResponse style = ask("/v/" + files.version() + "/css/encore.css");

        assertThat(style.getStatus()).isEqualTo(200);
        assertThat(style.getContentType()).startsWith("text/css");
        assertThat(style.getHeader("Cache-Control")).isEqualTo(FOR_EVER);
        assertThat(style.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void whatAScriptOrStyleNamesIsFoundByTheSameVersion() throws Exception {
        assertThat(ask("/v/" + files.version() + "/js/encore.js").getContentAsString())
                .contains("'./countdown.js'")
                .doesNotContain("from '/");
        assertThat(ask("/v/" + files.version() + "/js/countdown.js").getHeader("Cache-Control"))
                .isEqualTo(FOR_EVER);
        assertThat(ask("/v/" + files.version() + "/icons/down.svg").getStatus()).isEqualTo(200);
    }

    @Test
    void aPageOfAnotherVersionGetsOurFilesButMayNotKeepThem() throws Exception {
        MockHttpServletResponse style = ask("/v/0123456789ab/css/encore.css");

        assertThat(style.getStatus()).isEqualTo(200);
        assertThat(style.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(ask("/css/encore.css").getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whatCarriesItsOwnVersionIsKeptToo() throws Exception {
        assertThat(ask("/webjars/htmx.org/2.0.8/dist/htmx.min.js").getHeader("Cache-Control"))
                .isEqualTo(FOR_EVER);
    }

    @Test
    void nothingButOurFilesIsServed() throws Exception {
        for (String path : new String[] {"/v/0123456789ab/../application.yml", "/v/x/", "/v/x/css/none.css", "/v/x"}) {
            assertThat(ask(path).getStatus()).as(path).isNotEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }
}
