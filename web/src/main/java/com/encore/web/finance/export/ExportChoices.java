package com.encore.web.finance.export;

import com.encore.export.ExportFormat;
import com.encore.export.ExportKinds;
import com.encore.export.ExportPeriod;
import com.encore.notification.Language;
import com.encore.web.format.Formats;
import com.encore.web.piece.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What there is to choose from, each with what choosing it means. */
@Component
class ExportChoices {

    private final ExportKinds kinds;
    private final MessageSource messages;
    private final Clock clock;

    ExportChoices(ExportKinds kinds, MessageSource messages, Clock clock) {
        this.kinds = kinds;
        this.messages = messages;
        this.clock = clock;
    }

    List<Option> kinds(Locale locale) {
        Language language = Language.of(locale);
        return kinds.all().stream()
                .map(kind -> new Option(kind.name(), kind.title(language), kind.told(language)))
                .toList();
    }

    /** A named period says which days it is today. */
    List<Option> periods(LocalDate today, Locale locale) {
        Formats formats = new Formats(locale, clock);
        return Arrays.stream(Preset.values())
                .map(preset -> new Option(
                        preset.name(),
                        say("export.preset." + preset, locale),
                        preset.on(today)
                                .map(period -> days(period, formats))
                                .orElseGet(() -> say("export.preset.OWN.hint", locale))))
                .toList();
    }

    List<Option> formats(Locale locale) {
        return Arrays.stream(ExportFormat.values())
                .map(format -> new Option(
                        format.name(),
                        say("export.format." + format, locale),
                        say("export.format." + format + ".hint", locale)))
                .toList();
    }

    List<Option> languages(Locale locale) {
        return Arrays.stream(Language.values())
                .map(language -> Option.of(language.name(), say("export.language." + language, locale)))
                .toList();
    }

    static String days(ExportPeriod period, Formats formats) {
        return formats.date(period.from()) + " ~ " + formats.date(period.lastDay());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
