package com.encore.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HMAC-SHA256 with a key derived from a data key; the label keeps the keys of different users apart. */
record Hmac(SecretKey key) {

    private static final String ALGORITHM = "HmacSHA256";

    static Hmac derived(DataKey from, String label) {
        try {
            HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(from.secret())
                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), 32);
            return new Hmac(KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM, spec));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HKDF does not work here", broken);
        }
    }

    /** 32 bytes; the purpose keeps equal values of different kinds apart. */
    byte[] of(String value, String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(ALGORITHM + " does not work here", broken);
        }
    }

    @Override
    public String toString() {
        return "Hmac";
    }
}
