package com.encore.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTests {

    private final Signer signer = Signers.with(1);
    private final String signature = signer.sign("seat 12", "ticket");

    @Test
    void knowsItsOwnHandAndThatOfARetiredKey() {
        assertThat(signer.verifies(signature, "seat 12", "ticket")).isTrue();
        assertThat(Signers.with(2, 1).verifies(signature, "seat 12", "ticket")).isTrue();
        assertThat(Signers.with(2, 1).sign("seat 12", "ticket")).isNotEqualTo(signature);
    }

    @Test
    void refusesAnotherValuePurposeOrKey() {
        assertThat(signer.verifies(signature, "seat 13", "ticket")).isFalse();
        assertThat(signer.verifies(signature, "seat 12", "voucher")).isFalse();
        assertThat(Signers.with(2).verifies(signature, "seat 12", "ticket")).isFalse();
    }

    @Test
    void refusesASignatureThatWasTamperedWithAnywhere() {
        for (int i = 0; i < signature.length(); i++) {
            char other = signature.charAt(i) == '0' ? '1' : '0';
            String tampered = signature.substring(0, i) + other + signature.substring(i + 1);

            assertThat(signer.verifies(tampered, "seat 12", "ticket"))
                    .as("place %d", i)
                    .isFalse();
        }
    }

    @Test
    void refusesItsOwnHandUnderTheNameOfAnotherKey() {
        Signer both = Signers.with(2, 1);
        String underTwo = both.sign("seat 12", "ticket").substring(0, 8) + signature.substring(8);

        assertThat(both.verifies(underTwo, "seat 12", "ticket")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "00000000:", "0000000g:00", "zzzzzzzz:zzzz"})
    void refusesWhatIsNoSignature(String nonsense) {
        assertThat(signer.verifies(nonsense, "seat 12", "ticket")).isFalse();
        assertThat(signer.verifies(signature + "0", "seat 12", "ticket")).isFalse();
        assertThat(signer.verifies(signature.toLowerCase(java.util.Locale.ROOT), "seat 12", "ticket"))
                .isFalse();
    }
}
