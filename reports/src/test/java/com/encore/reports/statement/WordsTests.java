package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Rate;
import com.encore.notification.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {

    private static final Path SOURCES = Path.of("src/main/java/com/encore/reports/statement");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Words KOREAN = Words.in(Language.KO);
    private static final Words ENGLISH = Words.in(Language.EN);

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(ENGLISH.bundle()).isNotSameAs(KOREAN.bundle());
        assertThat(new TreeSet<>(ENGLISH.bundle().keySet()))
                .isEqualTo(new TreeSet<>(KOREAN.bundle().keySet()));
        for (String key : KOREAN.bundle().keySet()) {
            String korean = KOREAN.bundle().getString(key);
            String english = ENGLISH.bundle().getString(key);
            assertThat(arguments(english)).as(key).isEqualTo(arguments(korean));
            assertThat(korean).as(key).isNotBlank();
            assertThat(english).as(key).isNotBlank().doesNotContainPattern("[가-힣]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadableAsPatterns(Language language) {
        Words words = Words.in(language);
        for (String key : words.bundle().keySet()) {
            assertThat(words.bundle().getString(key).replace("''", "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(words.bundle().getString(key))).as(key).isNotNull();
        }
    }

    /** Keys that are put together end in the name of a step, a deduction, a rounding, or a kind of sheet. */
    @Test
    void knowsNoWordNobodySays() throws IOException {
        String sources = "";
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                sources += Files.readString(file);
            }
        }
        for (String key : KOREAN.bundle().keySet()) {
            String stem = key.replaceFirst("\\.[A-Z_]+$", ".");
            boolean said = sources.contains("\"" + stem + "\"")
                    || sources.contains("\"" + key + "\"")
                    || (key.endsWith(".none") || key.startsWith("sheet."))
                            && sources.contains("\"" + key.replaceFirst("\\.none$|^sheet\\.", "") + "\"");
            assertThat(said).as(key).isTrue();
        }
    }

    @Test
    void hasWordsForEveryStepDeductionAndRounding() {
        for (Words words : List.of(KOREAN, ENGLISH)) {
            for (Item item : Item.values()) {
                assertThat(words.of(item)).isNotBlank();
                assertThat(words.of("why." + item)).isNotBlank();
            }
            for (Deduction deduction : Deduction.values()) {
                assertThat(words.of(deduction)).isNotBlank();
                assertThat(words.of("rule.base-of." + deduction)).isNotBlank();
            }
            for (Rounding rounding : Rounding.values()) {
                assertThat(words.of(rounding)).isNotBlank();
            }
            for (Column<?> column : LineColumns.SOLD) {
                assertThat(words.of(column.key())).isNotBlank();
            }
            for (Column<?> column : LineColumns.WENT_BACK) {
                assertThat(words.of(column.key())).isNotBlank();
            }
        }
    }

    @Test
    void writesMoneyRatesAndTimesAsPeopleReadThem() {
        Instant evening = Instant.parse("2026-11-20T11:00:00Z");

        assertThat(KOREAN.won(1_234_000)).isEqualTo("1,234,000원");
        assertThat(ENGLISH.won(-1_234_000)).isEqualTo("−1,234,000 KRW");
        assertThat(KOREAN.rate(new Rate(3_300))).isEqualTo("3.3%");
        assertThat(KOREAN.rate(Rate.percent(10))).isEqualTo("10%");
        assertThat(KOREAN.dateTime(evening)).isEqualTo("2026년 11월 20일 (금) 20:00");
        assertThat(ENGLISH.dateTime(evening)).isEqualTo("Fri, 20 Nov 2026, 20:00");
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
