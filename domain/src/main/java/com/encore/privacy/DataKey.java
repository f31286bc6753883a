package com.encore.privacy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An AES-256 key and the short fingerprint by which a ciphertext names it. */
record DataKey(int id, SecretKey secret) {

    private static final int BYTES = 32;

    static DataKey fromBase64(String setting, String base64) {
        byte[] bytes = decode(setting, base64);
        if (bytes.length != BYTES) {
            throw new IllegalStateException(setting + " must be " + BYTES + " bytes in base64, but holds "
                    + bytes.length + "; make one with: openssl rand -base64 32");
        }
        DataKey key = new DataKey(fingerprint(bytes), new SecretKeySpec(bytes, "AES"));
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    private static byte[] decode(String setting, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            // the cause is left out: its message repeats characters of the key
            throw new IllegalStateException(setting + " is not base64");
        }
    }

    private static int fingerprint(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return ByteBuffer.wrap(digest).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "DataKey[" + Integer.toHexString(id) + "]";
    }
}
