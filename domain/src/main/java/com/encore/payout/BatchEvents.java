package com.encore.payout;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done with a batch, newest first. */
@ReadModel
public class BatchEvents {

    private final JdbcClient jdbc;

    BatchEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing that was done, and by whom. */
    public record Done(BatchEvent what, String byName, String detail, Instant at) {}

    public List<Done> of(BatchId batch) {
        return jdbc.sql("""
                        select h.what, m.name as by_name, h.detail, h.at
                        from payout_batch_history h join member m on m.id = h.by_member
                        where h.batch_id = ? order by h.id desc
                        """).param(batch.value()).query(Done.class).list();
    }
}
