package com.encore.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Won;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTests {

    @ParameterizedTest
    @CsvSource({
        "달빛 아래, dalbit-arae",
        "한강 라이브 2026!, hangang-raibeu-2026",
        "Café de Séoul, cafe-de-seoul",
        "『밤』, bam",
        "🎸 ♪, ''",
        "꿈의 콘서트, kkumui-konseoteu",
    })
    void spellsTitlesInLatin(String title, String slug) {
        assertThat(Romanisation.of(title)).isEqualTo(slug);
    }

    @Test
    void keepsOneSpellingPerHashtag() {
        assertThat(Hashtags.normalised(List.of("#Indie", "indie ", " #밴드", "", "#")))
                .containsExactly("indie", "밴드");
        // decomposed syllables, as some keyboards send them
        assertThat(Hashtags.normalised("\u1107\u1162\u11ab\u1103\u1173")).isEqualTo("밴드");
    }

    @Test
    void keepsTitlesOnOneLineWithoutInvisibleCharacters() {
        assertThat(PlainText.line("  달빛\u202e\u200b \n\t 아래\u0000 ")).isEqualTo("달빛 아래");
    }

    @Test
    void keepsParagraphsWithOneBlankLineBetween() {
        assertThat(PlainText.paragraphs("하나\r\n\r\n\r\n\r\n둘\r셋\n")).isEqualTo("하나\n\n둘\n셋");
    }

    @Test
    void countsWholePercentDownSoThatAHundredMeansMet() {
        Totals almost = new Totals(Won.of(3_000_000), Won.of(2_999_999), 3);
        assertThat(almost.percent()).isEqualTo(99);
        assertThat(almost.goalMet()).isFalse();
        assertThat(new Totals(Won.of(3_000_000), Won.of(7_500_000), 3).percent())
                .isEqualTo(250);
        assertThat(new Totals(Won.ZERO, Won.ZERO, 0).percent()).isZero();
    }

    @Test
    void readsPageKeysBackAndNothingElse() {
        PageKey key = new PageKey(1_763_600_000_000_000L, 42);
        assertThat(PageKey.parse(key.toString())).contains(key);
        assertThat(PageKey.parse("1' or '1'='1")).isEmpty();
        assertThat(PageKey.parse("99999999999999999999-1")).isEmpty();
    }
}
