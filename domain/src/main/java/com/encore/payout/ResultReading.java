package com.encore.payout;

import com.encore.payout.ResultTrouble.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a file one by one, and collects what it does not understand. */
final class ResultReading {

    private static final Pattern HYPHENS = Pattern.compile("[-\\s]");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{6,20}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./]?(\\d{2})[-./]?(\\d{2})(?:[ T].*)?");
    private static final int MESSAGE_LENGTH = 250;

    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate unlessNamed;
    private final List<ResultTrouble> troubles = new ArrayList<>();

    /** Days of paying lie between these two, both included. */
    ResultReading(LocalDate from, LocalDate until, LocalDate unlessNamed) {
        this.from = from;
        this.until = until;
        this.unlessNamed = unlessNamed;
    }

    List<ResultTrouble> troubles() {
        return troubles;
    }

    List<ReadResult> read(List<ResultRow> rows) {
        return rows.stream().map(this::read).flatMap(Optional::stream).toList();
    }

    private Optional<ReadResult> read(ResultRow row) {
        String account = HYPHENS.matcher(row.account()).replaceAll("");
        OptionalLong amount = amount(row.amount());
        Optional<Verdict> verdict = Verdict.read(row.result());
        LocalDate day = row.day().isBlank() ? unlessNamed : day(row.day());
        Kind trouble = null;
        if (!ACCOUNT.matcher(account).matches()) {
            trouble = Kind.NO_ACCOUNT;
        } else if (amount.isEmpty()) {
            trouble = Kind.NO_AMOUNT;
        } else if (verdict.isEmpty()) {
            trouble = Kind.UNKNOWN_RESULT;
        } else if (day == null) {
            trouble = Kind.UNKNOWN_DAY;
        } else if (day.isBefore(from) || day.isAfter(until)) {
            trouble = Kind.IMPOSSIBLE_DAY;
        }
        if (trouble != null) {
            troubles.add(new ResultTrouble(row.line(), trouble));
            return Optional.empty();
        }
        return Optional.of(new ReadResult(
                row.line(),
                account,
                amount.getAsLong(),
                row.memo(),
                verdict.orElseThrow(),
                message(row.message()),
                Objects.requireNonNull(day)));
    }

    private static OptionalLong amount(String written) {
        String plain = written.strip();
        if (plain.endsWith("원")) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        return AMOUNT.matcher(plain).matches() ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
    }

    private static @Nullable LocalDate day(String written) {
        Matcher matcher = DAY.matcher(written.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable String message(String written) {
        String message = written.strip();
        return message.isEmpty() ? null : message.substring(0, Math.min(message.length(), MESSAGE_LENGTH));
    }
}
