package com.encore.web.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"1", "SAMPLE 7KQ2-M4XD", "가을밤 재즈", "https://encore.test/?a=1&b=<2>"})
    void isReadBackAsWhatItSays(String text) {
        assertThat(QrReader.read(QrCode.of(text))).isEqualTo(text);
    }

    @Test
    void packsATicketIntoThirtySevenSquares() {
        QrCode ticket = QrCode.of("E1:" + "A".repeat(28) + ":0123ABCD:" + "F".repeat(64));

        assertThat(ticket.side()).isEqualTo(37 + 8);
    }

    @Test
    void leavesTheQuietZoneWhite() {
        QrCode code = QrCode.of("SAMPLE");

        assertThat(code.path()).startsWith("M4 4h7").doesNotContainPattern("M[0-3] |M\\d+ [0-3]h");
    }

    @Test
    void saysThatATextIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("x".repeat(5000)));
    }
}
