package com.encore.operations;

import com.encore.stereotype.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Which piece of business a run is about: its one identifying parameter. Never a timestamp of the run itself. */
public record Identity(IdentityKind kind, String value) {

    public static Identity project(long id) {
        return new Identity(IdentityKind.PROJECT, Long.toString(id));
    }

    public static Identity date(LocalDate day) {
        return new Identity(IdentityKind.DATE, day.toString());
    }

    public static Identity minute(Instant at) {
        return new Identity(
                IdentityKind.MINUTE, at.truncatedTo(ChronoUnit.MINUTES).toString());
    }

    public static Identity month(YearMonth month) {
        return new Identity(IdentityKind.MONTH, month.toString());
    }

    /** A settlement as it was opened, or calculated anew. */
    public static Identity settlement(long id, int revision) {
        return new Identity(IdentityKind.SETTLEMENT, id + "-" + revision);
    }

    public static Identity export(long id) {
        return new Identity(IdentityKind.EXPORT, Long.toString(id));
    }

    /** From a form or a stored row. */
    public static Identity of(IdentityKind kind, String value) {
        try {
            return switch (kind) {
                case PROJECT -> project(Long.parseUnsignedLong(value));
                case DATE -> date(LocalDate.parse(value));
                case MINUTE -> minute(Instant.parse(value));
                case MONTH -> month(YearMonth.parse(value));
                case SETTLEMENT -> settlement(value.split("-", 2));
                case EXPORT -> export(Long.parseUnsignedLong(value));
            };
        } catch (NumberFormatException | DateTimeException malformed) {
            throw new Malformed(value);
        }
    }

    public static Identity parse(String text) {
        int split = text.indexOf('=');
        for (IdentityKind kind : IdentityKind.values()) {
            if (split > 0 && kind.parameter().equals(text.substring(0, split))) {
                return of(kind, text.substring(split + 1));
            }
        }
        throw new Malformed(text);
    }

    public long asProject() {
        return Long.parseLong(value);
    }

    private static Identity settlement(String[] parts) {
        if (parts.length < 2) {
            throw new NumberFormatException(parts[0]);
        }
        return settlement(Long.parseUnsignedLong(parts[0]), Integer.parseUnsignedInt(parts[1]));
    }

    public long asSettlement() {
        return Long.parseLong(value.substring(0, value.indexOf('-')));
    }

    public int asRevision() {
        return Integer.parseInt(value.substring(value.indexOf('-') + 1));
    }

    public YearMonth asMonth() {
        return YearMonth.parse(value);
    }

    public LocalDate asDate() {
        return LocalDate.parse(value);
    }

    public Instant asMinute() {
        return Instant.parse(value);
    }

    public long asExport() {
        return Long.parseLong(value);
    }

    /** {@code project=17} */
    public String text() {
        return kind.parameter() + '=' + value;
    }

    /** Not an identity any job could have. */
    public static final class Malformed extends Refusal {

        private static final long serialVersionUID = 1L;

        public Malformed(String text) {
            super(Kind.INVALID, "malformed-identity", text);
        }
    }
}
