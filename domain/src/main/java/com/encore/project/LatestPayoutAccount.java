package com.encore.project;

import com.encore.account.MemberId;
import com.encore.privacy.Sealer;
import com.encore.stereotype.ReadModel;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account an artist gave for the latest of their projects, in the clear: for being kept elsewhere, sealed again. */
@ReadModel
public class LatestPayoutAccount {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    LatestPayoutAccount(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public Optional<PayoutAccount> of(MemberId artist) {
        return jdbc.sql("""
                        select a.project_id, a.bank, a.account_number_sealed, a.holder_sealed
                        from project p join project_payout_account a on a.project_id = p.id
                        where p.artist_id = ? order by p.id desc limit 1
                        """).param(artist.value()).query(Row.class).optional().map(row -> row.open(sealer));
    }

    private record Row(long projectId, Bank bank, byte[] accountNumberSealed, byte[] holderSealed) {

        PayoutAccount open(Sealer sealer) {
            String purpose = PayoutAccounts.purpose(new ProjectId(projectId));
            return new PayoutAccount(
                    bank, sealer.open(accountNumberSealed, purpose), sealer.open(holderSealed, purpose));
        }
    }
}
