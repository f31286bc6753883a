package com.encore.export;

import com.encore.notification.Language;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import com.encore.stereotype.CallsOut;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finance wants an export. It is written down first and its job started after that commit; when the start is lost a
 * sweep finds what waits. The same form sent again, even at once, is answered with the export the first one made.
 */
@CallsOut
public class RequestExport {

    /** The job that makes exports, one run per export. */
    public static final String JOB = "make-export";

    private static final Logger LOG = LoggerFactory.getLogger(RequestExport.class);

    private final JdbcClient jdbc;
    private final QueueExport queue;
    // not everywhere exports are asked for there is something that runs jobs, and what runs them knows all of them
    private final ObjectProvider<JobControl> jobs;

    RequestExport(JdbcClient jdbc, QueueExport queue, ObjectProvider<JobControl> jobs) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.jobs = jobs;
    }

    record Requested(ExportId id, ExportNumber number) {}

    public ExportNumber request(ExportOrder order) {
        Optional<ExportNumber> earlier = earlier(order);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            Requested requested = queue.queue(order);
            start(requested, order);
            return requested.number();
        } catch (DataIntegrityViolationException raced) {
            return earlier(order).orElseThrow(() -> raced);
        }
    }

    private void start(Requested requested, ExportOrder order) {
        try {
            jobs.ifAvailable(control -> control.start(
                    JOB,
                    Identity.export(requested.id().value()),
                    Requester.person(order.by(), requested.number().value())));
        } catch (RuntimeException failed) {
            LOG.warn("export {} could not be started at once; the sweep starts it", requested.number(), failed);
        }
    }

    private Optional<ExportNumber> earlier(ExportOrder order) {
        return jdbc.sql("""
                        select number, kind, format, language, period_from, period_until from export_request
                        where requested_by = ? and request_key = ?
                        """)
                .params(order.by().value(), order.key().toString())
                .query(Earlier.class)
                .optional()
                .map(export -> {
                    if (!export.isOf(order)) {
                        throw new ExportKeyReused();
                    }
                    return new ExportNumber(export.number());
                });
    }

    private record Earlier(
            String number,
            String kind,
            ExportFormat format,
            Language language,
            LocalDate periodFrom,
            LocalDate periodUntil) {

        boolean isOf(ExportOrder order) {
            return kind.equals(order.kind())
                    && format == order.format()
                    && language == order.language()
                    && periodFrom.equals(order.period().from())
                    && periodUntil.equals(order.period().until());
        }
    }
}
