package com.encore.closing;

import com.encore.payment.PaymentId;
import com.encore.payment.PaymentNumber;
import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments of an ended project that may have been paid in time, for all we know: not clear since the end. */
@ReadModel
public class InFlight {

    private static final String UNCLEAR = """
            from payment y join project j on j.id = y.project_id
            where y.state in ('READY', 'UNKNOWN', 'WAITING', 'FAILED') and y.ask_at is not null
              and (y.clear_at is null or y.clear_at < coalesce(j.called_off_at, j.closes_at))
            """;

    private final JdbcClient jdbc;

    InFlight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begin after zero. */
    public List<PaymentId> after(ProjectId project, long lastId, int most) {
        return jdbc
                .sql("select y.id " + UNCLEAR + " and y.project_id = ? and y.id > ? order by y.id limit ?")
                .params(project.value(), lastId, most)
                .query(Long.class)
                .list()
                .stream()
                .map(PaymentId::new)
                .toList();
    }

    int countOf(ProjectId project) {
        return jdbc.sql("select count(*) " + UNCLEAR + " and y.project_id = ?")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    Optional<PaymentNumber> unclear(PaymentId payment) {
        return jdbc.sql("select y.number " + UNCLEAR + " and y.id = ?")
                .param(payment.value())
                .query(String.class)
                .optional()
                .map(PaymentNumber::new);
    }
}
