package com.encore.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals text for storage in a {@code varbinary} column with AES-256-GCM. The purpose ("payout-account:42") is bound
 * to the ciphertext, so a value moved to another row or column no longer opens. Layout: format 1 byte, key id 4,
 * nonce 12, ciphertext with its tag of 16: {@value #OVERHEAD} bytes more than the UTF-8 text.
 */
@Component
public class Sealer {

    public static final int OVERHEAD = 33;

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 5;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealer(DataKeys keys) {
        this.keys = keys;
    }

    public byte[] seal(String plain, String purpose) {
        DataKey key = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        ByteBuffer sealed = ByteBuffer.allocate(text.length + OVERHEAD);
        sealed.put(FORMAT).putInt(key.id()).put(nonce);
        try {
            sealed.put(cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(text));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM does not work here", broken);
        }
        return sealed.array();
    }

    public String open(byte[] sealed, String purpose) {
        if (sealed.length < OVERHEAD || sealed[0] != FORMAT) {
            throw new CannotOpenException("not sealed by Encore: " + purpose);
        }
        DataKey key = keys.withId(ByteBuffer.wrap(sealed).getInt(1));
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, HEADER_BYTES, nonce, 0, NONCE_BYTES);
        int start = HEADER_BYTES + NONCE_BYTES;
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(sealed, start, sealed.length - start);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException tampered) {
            throw new CannotOpenException("changed since it was sealed, or sealed for another purpose than " + purpose);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM does not work here", broken);
        }
    }

    private static Cipher cipher(int mode, DataKey key, byte[] nonce, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {FORMAT});
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
