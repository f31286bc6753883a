package com.encore.settlement;

import com.encore.stereotype.ReadModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an entry of the books came from: a payment, a refund of one, a settlement, or the payout of one. */
@ReadModel
public class EntryOrigins {

    private static final String CAPTURE = "capture:";
    private static final String CANCELLATION = "cancellation:";
    /** Of keys that go on with the number of a settlement. */
    private static final Set<String> OF_SETTLEMENTS =
            Set.of(SettlementKey.BOOKED, SettlementKey.RECALLED, "payout", "payout-bounced");

    private final JdbcClient jdbc;

    EntryOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of what the entry is about, and of the settlements it is in. */
    public record Origin(@Nullable String payment, @Nullable String refund, List<String> settlements) {
        static final Origin UNKNOWN = new Origin(null, null, List.of());
    }

    public Origin of(String businessKey) {
        if (businessKey.startsWith(CAPTURE)) {
            String payment = businessKey.substring(CAPTURE.length());
            return new Origin(payment, null, settling(payment));
        }
        if (businessKey.startsWith(CANCELLATION)) {
            return cancellation(businessKey.substring(CANCELLATION.length()));
        }
        String[] parts = businessKey.split(":");
        return OF_SETTLEMENTS.contains(parts[0]) ? new Origin(null, null, List.of(parts[1])) : Origin.UNKNOWN;
    }

    /** The settlements that own lines of a payment's pledge, in their order. */
    public List<String> settling(String payment) {
        return jdbc.sql("""
                        select distinct s.number, s.sequence
                        from payment y
                          join settlement_line l on l.pledge_id = y.pledge_id
                          join settlement s on s.id = l.settlement_id
                        where y.number = ? order by s.sequence
                        """)
                .param(payment)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    private Origin cancellation(String id) {
        return jdbc
                .sql("""
                        select r.number as refund, y.number as payment, s.number as settlement
                        from refund r
                          join payment y on y.id = r.payment_id
                          left join settlement_line l on l.kind = 'REFUND' and l.source_id = r.id
                          left join settlement s on s.id = l.settlement_id
                        where r.cancellation_id = ?
                        """)
                .param(id)
                .query((row, number) -> new Origin(
                        row.getString("payment"),
                        row.getString("refund"),
                        row.getString("settlement") == null ? List.of() : List.of(row.getString("settlement"))))
                .list()
                .stream()
                .findFirst()
                .orElse(Origin.UNKNOWN);
    }
}
