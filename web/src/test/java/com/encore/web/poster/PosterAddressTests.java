package com.encore.web.poster;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.encore.web.rendering.RenderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@RenderTest
@Import(PosterController.class)
class PosterAddressTests {

    @Autowired
    MockMvc pages;

    @Test
    void letsBrowsersKeepAPosterButDoNothingWithIt() throws Exception {
        pages.perform(get("/posters/beams-12.svg").param("title", "가을밤 재즈").param("artist", "밤하늘 트리오"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andExpect(content().string(containsString("가을밤 재즈")))
                .andExpect(header().string("Cache-Control", "max-age=604800, public"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void hasNoPosterUnderANameThatIsNone() throws Exception {
        pages.perform(get("/posters/..%2Fx.svg")).andExpect(status().is4xxClientError());
        pages.perform(get("/posters/Beams_1.svg")).andExpect(status().isNotFound());
    }
}
