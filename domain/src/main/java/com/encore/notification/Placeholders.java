package com.encore.notification;

import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills <code>{name}</code>, <code>{amount|won}</code>, <code>{deadline|time}</code> and <code>{due|date}</code> in a
 * line of a letter.
 */
record Placeholders(Map<String, Object> values, Language language) {

    static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|(won|time|date))?}");

    private static final DateTimeFormatter KOREAN =
            DateTimeFormatter.ofPattern("yyyy년 M월 d일 (E) HH:mm", Locale.KOREAN).withZone(Seoul.ZONE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy, HH:mm 'KST'", Locale.ENGLISH)
            .withZone(Seoul.ZONE);

    private static final DateTimeFormatter KOREAN_DATE = DateTimeFormatter.ofPattern("yyyy년 M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);

    String fill(String line, UnaryOperator<String> escape) {
        return PLACE.matcher(line)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(value(place.group(1), place.group(2)))));
    }

    /** One for each element of the model's {@code items}, whose values come before the letter's own. */
    List<Placeholders> items() {
        return values.get("items") instanceof List<?> items
                ? items.stream().map(this::with).toList()
                : List.of();
    }

    private Placeholders with(Object item) {
        Map<String, Object> together = new HashMap<>(values);
        ((Map<?, ?>) item).forEach((name, value) -> together.put(String.valueOf(name), value));
        return new Placeholders(together, language);
    }

    private String value(String name, @Nullable String format) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the letter needs a value for " + name);
        }
        return switch (format) {
            case null -> value.toString();
            case "won" -> won(((Number) value).longValue());
            case "date" -> date(LocalDate.parse(value.toString()));
            case "time" -> time(Instant.parse(value.toString()));
            default -> throw new IllegalArgumentException("no such format: " + format);
        };
    }

    private String won(long amount) {
        String figures = String.format(Locale.ROOT, "%,d", amount);
        return switch (language) {
            case KO -> figures + "원";
            case EN -> "₩" + figures;
        };
    }

    private String date(LocalDate date) {
        return switch (language) {
            case KO -> KOREAN_DATE.format(date);
            case EN -> ENGLISH_DATE.format(date);
        };
    }

    private String time(Instant instant) {
        return switch (language) {
            case KO -> KOREAN.format(instant);
            case EN -> ENGLISH.format(instant);
        };
    }
}
