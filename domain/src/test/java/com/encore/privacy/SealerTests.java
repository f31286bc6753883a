package com.encore.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealerTests {

    private static final String TODAY = key(1);
    private static final String YESTERDAY = key(2);
    private static final String PURPOSE = "payout-account:42";

    private final Sealer sealer = new Sealer(new DataKeys(TODAY, List.of()));

    @Test
    void opensWhatItSealed() {
        byte[] sealed = sealer.seal("110-123-456789 김민지", PURPOSE);

        assertThat(sealer.open(sealed, PURPOSE)).isEqualTo("110-123-456789 김민지");
        assertThat(sealed).hasSize("110-123-456789 ".length() + 3 * 3 + Sealer.OVERHEAD);
    }

    @Test
    void refusesToOpenWhatWasTamperedWithAnywhere() {
        byte[] sealed = sealer.seal("110-123-456789", PURPOSE);

        for (int i = 0; i < sealed.length; i++) {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(tampered, PURPOSE))
                    .as("byte %d", i)
                    .isInstanceOf(CannotOpenException.class);
        }
        assertThatThrownBy(() -> sealer.open(new byte[] {1, 2}, PURPOSE)).isInstanceOf(CannotOpenException.class);
    }

    @Test
    void refusesToOpenForAnotherPurpose() {
        byte[] sealed = sealer.seal("110-123-456789", PURPOSE);

        assertThatThrownBy(() -> sealer.open(sealed, "payout-account:43")).isInstanceOf(CannotOpenException.class);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(sealer.seal("same", PURPOSE)).isNotEqualTo(sealer.seal("same", PURPOSE));
    }

    @Test
    void opensWhatARetiredKeySealed() {
        byte[] old = new Sealer(new DataKeys(YESTERDAY, List.of())).seal("old", PURPOSE);
        Sealer rotated = new Sealer(new DataKeys(TODAY, List.of(YESTERDAY)));

        assertThat(rotated.open(old, PURPOSE)).isEqualTo("old");
        assertThatThrownBy(() -> sealer.open(old, PURPOSE))
                .isInstanceOf(CannotOpenException.class)
                .hasMessageContaining("retired-data-keys");
    }

    @Test
    void refusesToStartOnAMissingOrShortKeyWithoutRepeatingIt() {
        String shortKey = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> new DataKeys("", List.of())).hasMessageContaining("encore.data-key is not set");
        assertThatThrownBy(() -> new DataKeys(shortKey, List.of()))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining(shortKey);
        assertThatThrownBy(() -> new DataKeys("!secret!", List.of()))
                .hasMessageContaining("not base64")
                .hasMessageNotContaining("secret");
    }

    @Test
    void hashesDependOnValuePurposeAndKey() {
        KeyedHash hash = new KeyedHash(new DataKeys(TODAY, List.of()));
        byte[] code = hash.of("123456", "code:1");

        assertThat(code).hasSize(32).isEqualTo(hash.of("123456", "code:1"));
        assertThat(code).isNotEqualTo(hash.of("123457", "code:1"));
        assertThat(code).isNotEqualTo(hash.of("123456", "code:2"));
        assertThat(code).isNotEqualTo(new KeyedHash(new DataKeys(YESTERDAY, List.of())).of("123456", "code:1"));
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
