package com.encore.web.finance.export;

import com.encore.export.ControlTotal;
import com.encore.export.ExportKinds;
import com.encore.export.ExportPeriod;
import com.encore.export.ExportView;
import com.encore.notification.Language;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One export in the words of a page. */
public record ExportShown(ExportView view, String title, String days, Language language) {

    static ExportShown of(ExportView view, ExportKinds kinds, Locale locale, Clock clock) {
        Language language = Language.of(locale);
        String title = kinds.all().stream()
                .filter(kind -> kind.name().equals(view.kind()))
                .map(kind -> kind.title(language))
                .findFirst()
                .orElse(view.kind());
        return new ExportShown(view, title, days(view.period(), new Formats(locale, clock)), language);
    }

    private static String days(ExportPeriod period, Formats formats) {
        return period.from().equals(period.lastDay())
                ? formats.date(period.from())
                : ExportChoices.days(period, formats);
    }

    public String tone() {
        return switch (view.state()) {
            case QUEUED -> "wait";
            case RUNNING -> "live";
            case DONE -> "good";
            case FAILED -> "bad";
            case EXPIRED -> "calm";
        };
    }

    public String address() {
        return "/finance/exports/" + view.number().value();
    }

    public List<Total> totals() {
        return view.totals().stream()
                .map(total -> new Total(total.title(language), total))
                .toList();
    }

    /** The line {@code sha256sum -c} takes. */
    public String hashLine() {
        return view.sha256() + "  " + view.fileName();
    }

    public @Nullable String size() {
        Long bytes = view.bytes();
        if (bytes == null) {
            return null;
        }
        return bytes < 1_000
                ? bytes + " B"
                : bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + "." + bytes / 100_000 % 10 + " MB";
    }

    /** A control total with its title in the language of the page. */
    public record Total(String title, ControlTotal total) {

        public long amount() {
            return total.amount();
        }
    }
}
