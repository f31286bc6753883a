package com.encore.payout;

import com.encore.stereotype.ReadModel;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payout an entry of the books is about, and the batch it left in. */
@ReadModel
public class PayoutOfEntry {

    private static final Set<String> OF_PAYOUTS = Set.of("payout", "payout-bounced");

    private final JdbcClient jdbc;

    PayoutOfEntry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A payout by its place in its batch. */
    public record Left(String batch, int no, int attempt, PayoutState state) {}

    /** Empty when the entry is about something else. */
    public Optional<Left> of(String businessKey) {
        String[] parts = businessKey.split(":");
        return OF_PAYOUTS.contains(parts[0]) ? attempt(parts[1], Integer.parseInt(parts[2])) : Optional.empty();
    }

    private Optional<Left> attempt(String settlement, int attempt) {
        return jdbc.sql("""
                        select b.number as batch, p.no, p.attempt, p.state
                        from settlement s
                          join payout p on p.tried = 1 and p.settlement_id = s.id and p.attempt = ?
                          join payout_batch b on b.id = p.batch_id
                        where s.number = ?
                        """).params(attempt, settlement).query(Left.class).optional();
    }
}
