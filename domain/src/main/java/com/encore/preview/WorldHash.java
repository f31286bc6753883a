package com.encore.preview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Over the things a run would touch, one after another, so that a million of them need no memory. */
public final class WorldHash {

    private final MessageDigest digest;
    private final ByteBuffer thing = ByteBuffer.allocate(2 * Long.BYTES);

    private WorldHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param what tells things of one kind from those of another */
    public static WorldHash of(String what) {
        return new WorldHash().and(what);
    }

    public WorldHash and(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    public WorldHash and(long id, long amount) {
        digest.update(thing.clear().putLong(id).putLong(amount).flip());
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
