package com.encore.web.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Keeps cookies, follows redirects, and posts the forms it was shown, hidden fields included. */
public final class Browser {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "text/html"));
    private final String address = "192.0.2." + NUMBERS.incrementAndGet() % 250;

    public Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Browser withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Asks for a page and goes where it sends. */
    public Page open(String path) {
        return follow(ask(path));
    }

    /** Asks once. */
    public Page ask(String path) {
        return exchange(get(path));
    }

    /** Posts the form with this action as it was shown, with what was typed on top. */
    public Page submit(Page shown, String action, Map<String, String> typed) {
        Map<String, String> fields = shown.fieldsOf(action);
        fields.putAll(typed);
        return send(action, fields);
    }

    /** Posts anything anywhere, as a forged form would. */
    public Page send(String action, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(action);
        fields.forEach(request::param);
        return exchange(request);
    }

    /** Posts the form with this action and a file chosen in it. */
    public Page upload(Page shown, String action, String name, byte[] content) {
        MockMultipartHttpServletRequestBuilder request =
                multipart(action).file(new MockMultipartFile("file", name, "text/csv", content));
        shown.fieldsOf(action).forEach((field, value) -> {
            if (!field.equals("file")) {
                request.param(field, value);
            }
        });
        return exchange(request);
    }

    /** Posts the form with this action as it was shown, with a file chosen. */
    public Page upload(Page shown, String action, Map<String, String> typed, MockMultipartFile file) {
        Map<String, String> fields = shown.fieldsOf(action);
        fields.remove(file.getName());
        fields.putAll(typed);
        MockMultipartHttpServletRequestBuilder request = multipart(action);
        request.file(file);
        fields.forEach(request::param);
        return exchange(request);
    }

    public Page follow(Page page) {
        Page here = page;
        for (int hops = 0; here.location() != null; hops++) {
            assertThat(hops).as("redirects from %s", page.location()).isLessThan(5);
            here = ask(here.location());
        }
        return here;
    }

    public @Nullable Cookie cookie(String name) {
        return cookies.get(name);
    }

    private Page exchange(AbstractMockHttpServletRequestBuilder<?> request) {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.with(sent -> {
            sent.setRemoteAddr(address);
            sent.setPreferredLocales(List.of(Locale.KOREAN));
            return sent;
        });
        try {
            Page page = new Page(mvc.perform(request).andReturn().getResponse());
            for (Cookie cookie : page.response().getCookies()) {
                cookies.put(cookie.getName(), cookie);
            }
            return page;
        } catch (Exception failed) {
            throw new AssertionError("the request itself failed", failed);
        }
    }
}
