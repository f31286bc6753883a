package com.encore.export;

import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import com.encore.stereotype.CallsOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Finance wants an export. It is written down first and its job started after that commit; when the start is lost a
 * sweep finds what waits. The same form sent again, even at once, is answered with the export the first one made.
 */
@CallsOut
public class RequestExport {

    /** The job that makes exports, one run per export. */
    public static final String JOB = "make-export";

    private static final Logger LOG = LoggerFactory.getLogger(RequestExport.class);

    private final QueueExport queue;
    // not everywhere exports are asked for there is something that runs jobs, and what runs them knows all of them
    private final ObjectProvider<JobControl> jobs;

    RequestExport(QueueExport queue, ObjectProvider<JobControl> jobs) {
        this.queue = queue;
        this.jobs = jobs;
    }

    public ExportNumber request(ExportOrder order) {
        QueueExport.Queued queued = queue(order);
        if (queued.isNew()) {
            start(queued, order);
        }
        return queued.number();
    }

    private QueueExport.Queued queue(ExportOrder order) {
        try {
            return queue.queue(order);
        } catch (DataIntegrityViolationException raced) {
            // the same form at the same moment: now it is there to be found
            return queue.queue(order);
        }
    }

    private void start(QueueExport.Queued requested, ExportOrder order) {
        try {
            jobs.ifAvailable(control -> control.start(
                    JOB,
                    Identity.export(requested.id().value()),
                    Requester.person(order.by(), requested.number().value())));
        } catch (RuntimeException failed) {
            LOG.warn("export {} could not be started at once; the sweep starts it", requested.number(), failed);
        }
    }
}
