package com.encore.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Hashes short-lived secrets (codes, tokens) and throttle subjects with a key derived from the data key, because a
 * six-digit code under a plain hash is found by trying a million of them.
 */
@Component
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    KeyedHash(DataKeys keys) {
        this.key = derive(keys.current().secret());
    }

    /** 32 bytes; the purpose keeps equal values of different kinds apart. */
    public byte[] of(String value, String purpose) {
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

    private static SecretKey derive(SecretKey from) {
        try {
            HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(from)
                    .thenExpand("encore keyed hash".getBytes(StandardCharsets.UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM, spec);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HKDF does not work here", broken);
        }
    }
}
