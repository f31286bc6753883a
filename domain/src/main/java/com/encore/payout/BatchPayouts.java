package com.encore.payout;

import com.encore.money.Won;
import com.encore.project.Bank;
import com.encore.settlement.SettlementId;
import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payouts of a batch by their place in it; of those nobody has confirmed yet, what would keep them from being paid. */
@ReadModel
public class BatchPayouts {

    private final JdbcClient jdbc;
    private final FactsOfPay facts;
    private final Hindrances hindrances;

    BatchPayouts(JdbcClient jdbc, FactsOfPay facts, Hindrances hindrances) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.hindrances = hindrances;
    }

    /** No more than a batch holds, so not paged. */
    public List<PayoutView> of(BatchId batch) {
        List<Row> rows = jdbc.sql("""
                        select p.id, p.no, p.settlement_id, s.number, j.title, j.artist_name, p.attempt, p.amount, p.bank,
                          p.account_hint, p.payee_version, p.state, p.bank_message, p.paid_on
                        from payout p join settlement s on s.id = p.settlement_id join project j on j.id = s.project_id
                        where p.batch_id = ? order by p.no
                        """).param(batch.value()).query(Row.class).list();
        KnownFacts known = facts.of(rows.stream()
                .filter(row -> row.state() == PayoutState.PLANNED)
                .map(row -> new SettlementId(row.settlementId()))
                .toList());
        Hindrances.Today today = hindrances.today();
        return rows.stream()
                .map(row -> row.view(known.find(new SettlementId(row.settlementId()))
                        .flatMap(now -> today.ofPlanned(now, row.payeeVersion()))
                        .orElse(null)))
                .toList();
    }

    private record Row(
            long id,
            int no,
            long settlementId,
            String number,
            String title,
            String artistName,
            int attempt,
            long amount,
            Bank bank,
            String accountHint,
            long payeeVersion,
            PayoutState state,
            @Nullable String bankMessage,
            @Nullable LocalDate paidOn) {

        PayoutView view(@Nullable Hindrance hindrance) {
            return new PayoutView(
                    new PayoutId(id),
                    no,
                    number,
                    title,
                    artistName,
                    attempt,
                    Won.of(amount),
                    bank,
                    accountHint,
                    state,
                    bankMessage,
                    paidOn,
                    state == PayoutState.PLANNED ? hindrance : null);
        }
    }
}
