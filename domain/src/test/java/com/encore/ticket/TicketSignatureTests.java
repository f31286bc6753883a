package com.encore.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.privacy.Signers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketSignatureTests {

    private final TicketSignature signature = new TicketSignature(Signers.with(1));
    private final TicketCode code = TicketCode.random();
    private final String payload = signature.sign(code);

    @Test
    void findsTheCodeInWhatItSigned() {
        assertThat(signature.verified(payload)).contains(code);
        assertThat(payload).as("what a QR code packs tightest").matches("[0-9A-Z:]{105}");
    }

    @Test
    void findsNothingInWhatWasTamperedWithAnywhere() {
        for (int i = 0; i < payload.length(); i++) {
            char other = payload.charAt(i) == '0' ? '1' : '0';
            String tampered = payload.substring(0, i) + other + payload.substring(i + 1);

            assertThat(signature.verified(tampered)).as("place %d", i).isEmpty();
        }
    }

    @Test
    void findsNothingInWhatAnotherKeySigned() {
        assertThat(signature.verified(new TicketSignature(Signers.with(2)).sign(code)))
                .isEmpty();
    }

    @Test
    void findsTheCodeInWhatARetiredKeySigned() {
        assertThat(new TicketSignature(Signers.with(2, 1)).verified(payload)).contains(code);
    }

    @Test
    void findsNothingUnderTheSignatureOfAnotherTicket() {
        String other = signature.sign(TicketCode.random());

        assertThat(signature.verified("E1:" + code.value() + other.substring(31)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E1:", "E1::", "https://encore.test/me/tickets/X", "E1:'; drop table ticket; --"})
    void findsNothingInNonsense(String scanned) {
        assertThat(signature.verified(scanned)).isEmpty();
        assertThat(signature.verified(code.value())).isEmpty();
        assertThat(signature.verified("E1:" + code.value())).isEmpty();
    }

    @Test
    void makesCodesNobodyGuesses() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> TicketCode.random())).doesNotHaveDuplicates();
        assertThat(code.grouped())
                .matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}")
                .satisfies(grouped -> assertThat(grouped.replace("-", "")).isEqualTo(code.value()));
        assertThatExceptionOfType(TicketCode.NoSuchTicket.class).isThrownBy(() -> new TicketCode("../../etc"));
    }
}
