package com.encore.account;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords with Argon2id: about 50 ms and 19 MiB each. */
@Component
class Passwords {

    private static final String CURRENT = "argon2id";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));

    /** More at a time than processors would be no faster and would let a burst of sign-ins eat the heap. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final String nobodys = hash(new Password("compared when there is no such member"));

    String hash(Password password) {
        return onePlace(() -> String.valueOf(encoder.encode(password.value())));
    }

    /** Takes as long for nobody as for a member, so that time does not tell who is one. */
    boolean matches(String typed, @Nullable String hash) {
        boolean fits = typed.length() <= 2 * Password.LONGEST;
        boolean matches = onePlace(() -> encoder.matches(fits ? typed : "", hash == null ? nobodys : hash));
        return matches && fits && hash != null;
    }

    private <T> T onePlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
