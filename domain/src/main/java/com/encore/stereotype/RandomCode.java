package com.encore.stereotype;

import java.security.SecureRandom;

/** Letters and digits nobody can guess or mistake for each other; every provider accepts them as an id. */
public final class RandomCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomCode() {}

    public static String of(int length) {
        StringBuilder code = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(i -> code.append(ALPHABET.charAt(i)));
        return code.toString();
    }
}
