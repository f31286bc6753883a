package com.encore.reports.statement;

import com.encore.money.Rate;
import com.encore.notification.Language;
import com.encore.time.Seoul;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** A statement's words, figures and dates in one language. */
record Words(Language language, ResourceBundle bundle) {

    static final String BUNDLE = "statement/words";

    private static final ResourceBundle.Control KOREAN_UNLESS_TRANSLATED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter KOREAN_DATE = DateTimeFormatter.ofPattern("yyyy년 M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static Words in(Language language) {
        return new Words(language, ResourceBundle.getBundle(BUNDLE, language.locale(), KOREAN_UNLESS_TRANSLATED));
    }

    boolean english() {
        return language == Language.EN;
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    String of(Item item) {
        return of("item." + item);
    }

    /** What is below zero is not received. */
    String of(Item item, Figures figures) {
        return item == Item.NET && figures.net() < 0 ? of("net.carried") : of(item);
    }

    String of(Deduction deduction) {
        return of("deduction." + deduction);
    }

    String of(Rounding rounding) {
        return of("rounding." + rounding);
    }

    String numberOf(Statement statement) {
        return of("number", statement.number(), Integer.toString(statement.version()));
    }

    String won(long amount) {
        return (amount < 0 ? "−" : "")
                + String.format(Locale.ROOT, "%,d", Math.abs(amount))
                + bundle.getString("money.unit");
    }

    String rate(Rate rate) {
        return BigDecimal.valueOf(rate.perHundredThousand(), 3)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    String date(LocalDate date) {
        return (english() ? ENGLISH_DATE : KOREAN_DATE).format(date);
    }

    String dateTime(Instant instant) {
        return date(Seoul.dateOf(instant)) + (english() ? ", " : " ") + TIME.format(instant.atZone(Seoul.ZONE));
    }
}
