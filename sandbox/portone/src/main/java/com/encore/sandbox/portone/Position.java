package com.encore.sandbox.portone;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;

/** A place in a list ordered by time; clients carry it as an opaque cursor. */
record Position(Instant at, String id) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::at).thenComparing(Position::id);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    String cursor() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    static Position of(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            if (parts.length == 2) {
                return new Position(Instant.parse(parts[0]), parts[1]);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refused.because(ErrorType.INVALID_REQUEST, "cursor: " + cursor);
        }
        throw Refused.because(ErrorType.INVALID_REQUEST, "cursor: " + cursor);
    }
}
