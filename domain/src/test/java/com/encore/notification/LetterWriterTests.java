package com.encore.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTests {

    private final Map<String, Object> model = new HashMap<>();

    @BeforeEach
    void giveValuesToEveryPlace() {
        model.put("site", "https://encore.test");
        for (String text : new String[] {
            "code",
            "token",
            "project",
            "pledge",
            "reason",
            "bank",
            "account",
            "slug",
            "settlement",
            "day",
            "memo",
            "number"
        }) {
            model.put(text, text);
        }
        model.put("minutes", 5);
        model.put("amount", 1_234_000);
        model.put("goal", 30_000_000L);
        model.put("raised", 31_000_000L);
        model.put("backers", 412);
        model.put("count", 2);
        model.put("net", 912_000L);
        model.put("owed", 91_200L);
        model.put("due", "2026-12-07");
        model.put(
                "items",
                List.of(
                        Map.of("what", "<b>", "seat", 1, "seats", 2, "code", "ONE", "page", "/admin/one"),
                        Map.of("what", "<b>", "seat", 2, "seats", 2, "code", "TWO", "page", "/admin/two")));
        model.put("first", "A run failed");
        for (String time : new String[] {"closesAt", "deadline", "opensAt", "at"}) {
            model.put(time, "2026-11-20T11:00:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameWordsAndPlacesInBothLanguages(MessageKind kind) {
        for (String bundle : new String[] {kind.bundle(), "mail/frame"}) {
            ResourceBundle korean = LetterWriter.words(bundle, Language.KO);
            ResourceBundle english = LetterWriter.words(bundle, Language.EN);

            assertThat(english.getLocale()).isEqualTo(Language.EN.locale());
            assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(korean.keySet()));
            for (String key : korean.keySet()) {
                assertThat(places(english.getString(key))).as(key).isEqualTo(places(korean.getString(key)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoPlaceUnfilled(MessageKind kind) {
        for (Language language : Language.values()) {
            Page page = page(kind, language);

            assertThat(page.subject() + page.text() + page.html())
                    .doesNotContainPattern("\\{\\w+(\\|\\w+)?}")
                    .doesNotContain("<script");
            assertThat(page.html()).contains("lang=\"" + language.tag() + "\"");
        }
    }

    @Test
    void saysMoneyAndTimeAsPeopleDo() {
        assertThat(page(MessageKind.VIRTUAL_ACCOUNT_ISSUED, Language.KO).text())
                .contains("1,234,000원", "2026년 11월 20일 (금) 20:00");
        assertThat(page(MessageKind.VIRTUAL_ACCOUNT_ISSUED, Language.EN).text())
                .contains("₩1,234,000", "Fri, 20 Nov 2026, 20:00 KST");
    }

    @Test
    void escapesValuesInHtmlAndKeepsLineBreaksOutOfTheSubject() {
        model.put("project", "<img src=x>\r\nBcc: all@encore.test {code} $1");

        Page page = page(MessageKind.PROJECT_OPENED, Language.KO);

        assertThat(page.html()).contains("&lt;img src=x&gt;").doesNotContain("<img");
        assertThat(page.subject()).doesNotContain("\r", "\n").contains("{code} $1");
    }

    @Test
    void linksToEachOfItsItems() {
        Page page = page(MessageKind.TICKETS_ISSUED, Language.KO);

        assertThat(page.text())
                .contains("<b> · 1/2 · ONE\nhttps://encore.test/me/tickets/ONE")
                .contains("<b> · 2/2 · TWO\nhttps://encore.test/me/tickets/TWO");
        assertThat(page.html())
                .contains("href=\"https://encore.test/me/tickets/ONE\">&lt;b&gt; · 1/2 · ONE</a>")
                .contains("href=\"https://encore.test/me/tickets/TWO\"")
                .doesNotContain("<b>");
    }

    @Test
    void refusesALetterWithoutOneOfItsValues() {
        model.remove("code");

        assertThatThrownBy(
                        () -> page(MessageKind.VERIFICATION_CODE, Language.KO).text())
                .hasMessageContaining("code");
    }

    private Page page(MessageKind kind, Language language) {
        return new Page(
                LetterWriter.words(kind.bundle(), language),
                LetterWriter.words("mail/frame", language),
                new Placeholders(model, language));
    }

    private static TreeSet<String> places(String line) {
        TreeSet<String> places = new TreeSet<>();
        Placeholders.PLACE.matcher(line).results().forEach(place -> places.add(place.group()));
        return places;
    }
}
