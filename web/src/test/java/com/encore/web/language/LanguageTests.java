package com.encore.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import com.encore.web.rendering.RenderTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;

@RenderTest
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
    void offersTheSamePageInTheOtherLanguageWithAllThatWasAskedOfIt() throws Exception {
        assertThat(otherLanguageOf("/spoken")).isEqualTo("?lang=en");
        assertThat(otherLanguageOf("/spoken?q=%EC%9E%AC%EC%A6%88&tag=a%26b&lang=en"))
                .isEqualTo("?q=%EC%9E%AC%EC%A6%88&tag=a%26b&lang=ko");
        assertThat(otherLanguageOf("/spoken?q=%22%3E%3Cscript%3E")).isEqualTo("?q=%22%3E%3Cscript%3E&lang=en");
        assertThat(otherLanguageOf("/spoken?%%&&=x")).startsWith("?").endsWith("lang=en");
    }

    private String otherLanguageOf(String address) throws Exception {
        String page = pages.perform(get(URI.create(address.replace("%%", "%25"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select(".nav-lang").attr("href");
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
