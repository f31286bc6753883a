package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNamesTests {

    static final String OF_31 = "2026년 가을밤, 느린 파도 서울 공연에서 판매한 내역";

    private final SheetNames names = new SheetNames();

    @Test
    void keepsANameOfThirtyOneCharacters() {
        assertThat(names.next(OF_31)).isEqualTo(OF_31).hasSize(31);
    }

    @ParameterizedTest
    @CsvSource({
        "'가/나:다*라?마[바]사\\아', '가 나 다 라 마 바 사 아'",
        "'''앙코르''', '앙코르'",
        "'O''Clock', 'O''Clock'",
        "'', 'Sheet'",
        "' '' ', 'Sheet'",
        "'History', 'Sheet History'",
        "'[]', 'Sheet'"
    })
    void makesNamesLegal(String wanted, String name) {
        assertThat(names.next(wanted)).isEqualTo(name);
    }

    @Test
    void countsNamesThatAreTheSameToASpreadsheet() {
        assertThat(names.next("Lines")).isEqualTo("Lines");
        assertThat(names.next("LINES")).isEqualTo("LINES (2)");
        assertThat(names.next("lines")).isEqualTo("lines (3)");
    }

    @Test
    void countsWithinTheLongestName() {
        String wanted = "가".repeat(31);
        names.next(wanted);

        assertThat(names.next(wanted)).isEqualTo("가".repeat(27) + " (2)").hasSize(31);
    }

    @Test
    void neverHalvesAnEmoji() {
        assertThat(names.next("가".repeat(30) + "🎸")).isEqualTo("가".repeat(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''''", "가\u0000나", "가\n나", "'=1+1'", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' b"})
    void passesWhatSpreadsheetsAskOfAName(String wanted) {
        assertThatCode(() -> WorkbookUtil.validateSheetName(names.next(wanted))).doesNotThrowAnyException();
    }
}
