package com.encore.web.language;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import com.encore.web.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;

@PageTest
@Import(LanguageTests.Page.class)
class LanguageTests {

    private static final String KOREAN = "lang=\"ko\"";
    private static final String ENGLISH = "lang=\"en\"";

    @Controller
    static class Page {
        @GetMapping("/spoken")
        String page() {
            return "error/404";
        }
    }

    @Autowired
    MockMvc pages;

    @Test
    void speaksKoreanToWhoeverDoesNotAskOtherwise() throws Exception {
        pages.perform(get("/spoken")).andExpect(content().string(containsString("<html " + KOREAN)));
        pages.perform(get("/spoken").with(asking("fr"))).andExpect(content().string(containsString("<html " + KOREAN)));
        pages.perform(get("/spoken").with(asking("ko-KR")))
                .andExpect(content().string(containsString("<html " + KOREAN)));
    }

    @Test
    void speaksEnglishToABrowserThatAsksForItFirst() throws Exception {
        pages.perform(get("/spoken").with(asking("en-GB")))
                .andExpect(content().string(containsString("<html " + ENGLISH)));
    }

    @Test
    void remembersTheChosenLanguage() throws Exception {
        pages.perform(get("/spoken").param("lang", "en")).andExpect(cookie().value("encore-lang", "en"));
        pages.perform(get("/spoken").cookie(new Cookie("encore-lang", "en")))
                .andExpect(content().string(containsString("<html " + ENGLISH)));
    }

    @Test
    void takesALanguageNobodyKnowsForKorean() throws Exception {
        pages.perform(get("/spoken").param("lang", "<script>")).andExpect(cookie().value("encore-lang", "ko"));
        pages.perform(get("/spoken").cookie(new Cookie("encore-lang", "!!")))
                .andExpect(content().string(containsString("<html " + KOREAN)));
    }

    private static RequestPostProcessor asking(String language) {
        return request -> {
            request.addHeader("Accept-Language", language);
            request.addPreferredLocale(Locale.forLanguageTag(language));
            return request;
        };
    }
}
