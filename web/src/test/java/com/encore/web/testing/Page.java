package com.encore.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/** What came back, read as a browser reads it. */
public record Page(MockHttpServletResponse response) {

    public int status() {
        return response.getStatus();
    }

    public @Nullable String location() {
        return status() / 100 == 3 ? response.getHeader("Location") : null;
    }

    public Document document() {
        try {
            return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What a person reads. */
    public String text() {
        return document().select("main").text();
    }

    Map<String, String> fieldsOf(String action) {
        List<Element> forms = document().select("form").stream()
                .filter(form -> form.attr("action").equals(action))
                .map(Element.class::cast)
                .toList();
        assertThat(forms).as("forms to %s on %s", action, document().title()).hasSize(1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element control : forms.getFirst().select("input[name], select[name], textarea[name]")) {
            if (control.attr("type").equals("checkbox") && !control.hasAttr("checked")) {
                continue;
            }
            Element chosen = control.selectFirst("option[selected]");
            fields.put(control.attr("name"), chosen == null ? control.val() : chosen.attr("value"));
        }
        return fields;
    }

    /** Ids once each, a label for every control, exactly one h1, nothing inline that the CSP would refuse. */
    public Page isWellMade() {
        Document page = document();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h1")).hasSize(1);
        for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + control.id() + "]"))
                    .as("label of %s", control)
                    .hasSize(1);
        }
        assertThat(page.select("[style], script:not([src]), style, [onclick], [onload]"))
                .isEmpty();
        return this;
    }
}
