package com.encore.sandbox.demo;

import com.encore.export.ExportFormat;
import com.encore.export.ExportKind;
import com.encore.export.ExportKinds;
import com.encore.export.ExportOrder;
import com.encore.export.ExportPeriod;
import com.encore.export.RequestExport;
import com.encore.notification.Language;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for a register of the month before, which the job then makes. Where no register is known, there is none to ask for. */
@Component
@OnLaptops
class AskForExport {

    private static final String PAYMENTS = "payments";

    private final ExportKinds kinds;
    private final RequestExport requests;

    AskForExport(ExportKinds kinds, RequestExport requests) {
        this.kinds = kinds;
        this.requests = requests;
    }

    void ask(People people, Instant now) {
        LocalDate first = Seoul.dateOf(now).withDayOfMonth(1);
        ExportPeriod lastMonth = new ExportPeriod(first.minusMonths(1), first);
        if (kinds.all().stream().map(ExportKind::name).anyMatch(PAYMENTS::equals)) {
            requests.request(new ExportOrder(
                    UUID.randomUUID(), PAYMENTS, ExportFormat.XLSX, Language.KO, lastMonth, people.finance()));
        }
    }
}
