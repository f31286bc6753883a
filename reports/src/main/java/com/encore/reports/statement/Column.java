package com.encore.reports.statement;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A column of a long sheet: its head, its width in characters, and what stands in it. */
sealed interface Column<T> {

    String key();

    int width();

    record Text<T>(String key, int width, Function<T, String> of) implements Column<T> {}

    record Time<T>(String key, int width, Function<T, Instant> of) implements Column<T> {}

    record Count<T>(String key, int width, ToLongFunction<T> of) implements Column<T> {}

    /** An amount nobody adds up. */
    record Price<T>(String key, int width, ToLongFunction<T> of) implements Column<T> {}

    /** An amount that is added up. */
    record Amount<T>(String key, int width, ToLongFunction<T> of) implements Column<T> {}
}
