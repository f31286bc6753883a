package com.encore.web.finance.export;

import com.encore.export.ExportFormat;
import com.encore.export.ExportOrder;
import com.encore.export.ExportPeriod;
import com.encore.notification.Language;
import com.encore.web.http.FormFaults;
import com.encore.web.security.SignedIn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** What is to be exported, as chosen and typed. */
record ExportForm(String key, String kind, String preset, String from, String to, String format, String language) {

    ExportForm(
            @Nullable String key,
            @Nullable String kind,
            @Nullable String preset,
            @Nullable String from,
            @Nullable String to,
            @Nullable String format,
            @Nullable String language) {
        this.key = text(key);
        this.kind = text(kind);
        this.preset = text(preset);
        this.from = text(from);
        this.to = text(to);
        this.format = text(format);
        this.language = text(language);
    }

    /** What most people want: last month's register, to open in a spreadsheet. */
    static ExportForm fresh(String kind, Language language) {
        return new ExportForm(
                UUID.randomUUID().toString(),
                kind,
                Preset.LAST_MONTH.name(),
                "",
                "",
                ExportFormat.XLSX.name(),
                language.name());
    }

    /** Null when a day is not one; what no form of ours sends is not asked about again. */
    @Nullable
    ExportOrder read(LocalDate today, SignedIn member, BindingResult faults) {
        Preset chosen = Preset.named(preset).orElseThrow(ExportForm::forged);
        Optional<ExportPeriod> period = chosen.on(today).or(() -> typed(faults));
        return period.map(days -> new ExportOrder(
                        uuid(),
                        kind,
                        one(ExportFormat.values(), format),
                        one(Language.values(), language),
                        days,
                        member.id()))
                .orElse(null);
    }

    private Optional<ExportPeriod> typed(BindingResult faults) {
        LocalDate first = day("from", from, faults);
        LocalDate last = day("to", to, faults);
        if (first == null || last == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ExportPeriod.of(first, last));
        } catch (ExportPeriod.Unusable refused) {
            FormFaults.reject(faults, "to", refused);
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String field, String typed, BindingResult faults) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            faults.rejectValue(field, "export.fault.day");
            return null;
        }
    }

    private UUID uuid() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException malformed) {
            throw forged();
        }
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(ExportForm::forged);
    }

    private static ResponseStatusException forged() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
