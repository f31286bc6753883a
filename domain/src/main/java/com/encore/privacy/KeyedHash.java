package com.encore.privacy;

import org.springframework.stereotype.Component;

/**
 * Hashes short-lived secrets (codes, tokens) and throttle subjects with a key derived from the data key, because a
 * six-digit code under a plain hash is found by trying a million of them.
 */
@Component
public class KeyedHash {

    private final Hmac hmac;

    KeyedHash(DataKeys keys) {
        this.hmac = Hmac.derived(keys.current(), "encore keyed hash");
    }

    /** 32 bytes; the purpose keeps equal values of different kinds apart. */
    public byte[] of(String value, String purpose) {
        return hmac.of(value, purpose);
    }
}
