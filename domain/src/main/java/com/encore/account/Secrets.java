package com.encore.account;

import com.encore.privacy.KeyedHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the codes and tokens mailed to people, and the hashes that are all Encore keeps of them. */
@Component
class Secrets {

    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash keyedHash;

    Secrets(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String code() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    }

    byte[] signUpHash(String token) {
        return keyedHash.of(token, "sign-up");
    }

    byte[] resetHash(String token) {
        return keyedHash.of(token, "password-reset");
    }

    /** Bound to its attempt, so equal codes of two people have nothing in common. */
    byte[] codeHash(byte[] signUpHash, String code) {
        return keyedHash.of(code, "sign-up-code:" + Base64.getEncoder().encodeToString(signUpHash));
    }

    byte[] throttleSubject(String kind, String who) {
        return keyedHash.of(who, "throttle-" + kind);
    }
}
