package com.encore.payout;

import com.encore.privacy.Sealer;
import com.encore.settlement.SettlementId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the accounts of a batch's payouts to compare a bank's answer with them. Call with the batch's lock. */
@Component
class PayoutsKnown {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PayoutsKnown(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    List<PayoutKnown> of(BatchId batch) {
        return jdbc.sql("""
                        select p.id, p.settlement_id, s.number, p.no, p.attempt, p.bank, p.account_sealed, p.account_hint,
                          p.holder_sealed, p.amount, p.state, p.paid_on
                        from payout p join settlement s on s.id = p.settlement_id
                        where p.batch_id = ? and p.state in ('INSTRUCTED', 'PAID', 'BOUNCED') order by p.id
                        """).param(batch.value()).query(Row.class).list().stream()
                .map(row -> row.open(sealer))
                .toList();
    }

    private record Row(
            long id,
            long settlementId,
            String number,
            int no,
            int attempt,
            String bank,
            byte[] accountSealed,
            String accountHint,
            byte[] holderSealed,
            long amount,
            PayoutState state,
            @Nullable LocalDate paidOn) {

        PayoutKnown open(Sealer sealer) {
            SettlementId settlement = new SettlementId(settlementId);
            return new PayoutKnown(
                    new PayoutId(id),
                    settlement,
                    number,
                    no,
                    SealedAccount.stored(bank, accountSealed, accountHint, holderSealed)
                            .openNumber(settlement, attempt, sealer),
                    amount,
                    state,
                    paidOn);
        }
    }
}
