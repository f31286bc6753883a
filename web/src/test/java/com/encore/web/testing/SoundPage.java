package com.encore.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page: it can be read aloud, used by keyboard, and runs no script or style written inside it. */
public final class SoundPage {

    private SoundPage() {}

    public static void assertSound(Document page) {
        assertThat(page.select("h1")).as("one h1").hasSize(1);
        assertThat(page.select("main")).as("one main").hasSize(1);
        assertThat(page.selectFirst("html").attr("lang")).as("language").isIn("ko", "en");
        assertThat(page.title()).as("title").isNotBlank();
        assertThat(page.select("[id]").eachAttr("id")).as("ids").doesNotHaveDuplicates();
        assertThat(page.text()).as("words").doesNotContain("??");
        assertThat(page.outerHtml()).as("nothing left of the templates").doesNotContain("th:", "sec:");
        assertThat(unnamed(page)).as("controls without a name").isEmpty();
        assertThat(dangling(page)).as("references to ids that are not there").isEmpty();
        assertThat(inline(page)).as("inline script or style").isEmpty();
    }

    private static List<String> unnamed(Document page) {
        return page.select("input:not([type=hidden]), select, textarea, button, a, svg[role=img]").stream()
                .filter(element -> !named(page, element))
                .map(Element::outerHtml)
                .toList();
    }

    private static boolean named(Document page, Element element) {
        return element.hasText()
                || !element.attr("aria-label").isBlank()
                || element.hasAttr("aria-labelledby")
                || (element.hasAttr("id")
                        && page.select("label[for=" + element.id() + "]").hasText());
    }

    private static List<String> dangling(Document page) {
        return page.select("[aria-describedby], [aria-labelledby], label[for]").stream()
                .flatMap(element -> List.of((element.attr("aria-describedby") + " " + element.attr("aria-labelledby")
                                        + " " + element.attr("for"))
                                .strip()
                                .split("\\s+"))
                        .stream())
                .filter(id -> page.getElementById(id) == null)
                .toList();
    }

    private static List<String> inline(Document page) {
        List<Element> elements = page.select("*").stream()
                .filter(element -> element.nameIs("style")
                        || (element.nameIs("script") && !element.data().isBlank())
                        || element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .anyMatch(
                                        key -> key.equals("style") || key.startsWith("on") || key.startsWith("hx-on")))
                .toList();
        return elements.stream().map(Element::outerHtml).toList();
    }
}
