package com.encore.web.artist.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+82", "-1", "@x", "  =1", "\u00a0=1", "\t1", "\r1", "\n1", "＝1", "＋1", "－1", "＠1"})
    void tellsASpreadsheetThatAFormulaIsText(String formula) {
        assertThat(Cell.of(formula).replace("\"", "")).startsWith("'");
    }

    @Test
    void leavesWhatIsNoFormulaAlone() {
        assertThat(Cell.of("김민지")).isEqualTo("김민지");
        assertThat(Cell.of("1-2=3")).isEqualTo("1-2=3");
        assertThat(Cell.of("")).isEmpty();
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(Cell.of("a,b")).isEqualTo("\"a,b\"");
        assertThat(Cell.of("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(Cell.of("a\nb")).isEqualTo("\"a\nb\"");
    }
}
