package com.encore.counter;

/** How much a project is looked at and liked, and whether whoever asks likes it. */
public record Interest(long views, long likes, boolean liked) {

    Interest plus(long more) {
        return new Interest(views, Math.max(liked ? 1 : 0, likes + more), liked);
    }
}
