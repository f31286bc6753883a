package com.encore.privacy;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** Signers for tests, each with keys anybody may know. */
public final class Signers {

    private Signers() {}

    public static Signer with(int key, int... retired) {
        List<String> old = IntStream.of(retired).mapToObj(Signers::key).toList();
        return new Signer(new DataKeys(key(key), old));
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
