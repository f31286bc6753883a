package com.encore.project;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and, if there is more, the key the next one begins after. */
public record Listed<T>(List<T> rows, @Nullable PageKey next) {

    /** Takes what was read with one row too many, which is how it is known that there is more. */
    public static <T> Listed<T> of(List<T> read, int size, Function<T, PageKey> key) {
        if (read.size() <= size) {
            return new Listed<>(List.copyOf(read), null);
        }
        List<T> rows = List.copyOf(read.subList(0, size));
        return new Listed<>(rows, key.apply(rows.getLast()));
    }
}
