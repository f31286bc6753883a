package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.privacy.Sealer;
import com.encore.terms.PayeeKind;
import com.encore.testing.Stage;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Artists of whom it is known who is paid and how they are taxed. */
@Component
public class StagedPayee {

    private final Stage stage;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    StagedPayee(Stage stage, JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.stage = stage;
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    public MemberId artist(PayeeKind kind) {
        MemberId artist = stage.fan();
        profile(artist, kind);
        return artist;
    }

    public void profile(MemberId artist, PayeeKind kind) {
        jdbc.sql("""
                        insert into payee_profile (member_id, kind, legal_name_sealed, registration_sealed,
                          registration_hint, bank, account_number_sealed, account_hint, holder_sealed, version, changed_at)
                        values (?, ?, ?, ?, '900101-*******', 'SHINHAN', ?, '***-***-3456', ?, 0, ?)
                        """)
                .params(
                        artist.value(),
                        kind.name(),
                        sealer.seal("테스트 밴드", Purpose.LEGAL_NAME.of(artist)),
                        sealer.seal("9001011234567", Purpose.REGISTRATION.of(artist)),
                        sealer.seal("110123456789", Purpose.ACCOUNT.of(artist)),
                        sealer.seal("테스트 밴드", Purpose.HOLDER.of(artist)),
                        clock.instant())
                .update();
    }
}
