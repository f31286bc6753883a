package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.privacy.Sealer;
import com.encore.stereotype.ReadModel;
import com.encore.terms.PayeeKind;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is paid, with the numbers masked. */
@ReadModel
public class PayeeProfiles {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PayeeProfiles(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public Optional<PayeeView> of(MemberId artist) {
        return jdbc.sql("""
                        select kind, legal_name_sealed, registration_hint, bank, account_hint, version, changed_at
                        from payee_profile where member_id = ?
                        """).param(artist.value()).query(Row.class).optional().map(row -> row.view(artist, sealer));
    }

    private record Row(
            PayeeKind kind,
            byte[] legalNameSealed,
            String registrationHint,
            String bank,
            String accountHint,
            long version,
            Instant changedAt) {

        PayeeView view(MemberId artist, Sealer sealer) {
            return new PayeeView(
                    artist,
                    kind,
                    sealer.open(legalNameSealed, Purpose.LEGAL_NAME.of(artist)),
                    registrationHint,
                    bank,
                    accountHint,
                    version,
                    changedAt);
        }
    }
}
