package com.encore.export;

import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** The one transaction in which an export is asked for. */
@UseCase
class QueueExport {

    private final Staff staff;
    private final ExportKinds kinds;
    private final Exports exports;
    private final ExportHistory history;
    private final Clock clock;

    QueueExport(Staff staff, ExportKinds kinds, Exports exports, ExportHistory history, Clock clock) {
        this.staff = staff;
        this.kinds = kinds;
        this.exports = exports;
        this.history = history;
        this.clock = clock;
    }

    RequestExport.Requested queue(ExportOrder order) {
        staff.requireFinance(order.by());
        kinds.named(order.kind());
        Export export = exports.saveAndFlush(new Export(order, clock.instant()));
        history.moved(export, null, order.by(), "requested");
        return new RequestExport.Requested(export.id(), export.number());
    }
}
