package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.privacy.Sealer;
import com.encore.project.Bank;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Artists who want to be paid somewhere else from now on. */
@Component
public class MovedAccount {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    MovedAccount(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    public void to(MemberId artist, Bank bank, String number, String holder) {
        jdbc.sql("""
                        update payee_profile set bank = ?, account_number_sealed = ?, holder_sealed = ?, changed_at = ?,
                          version = version + 1 where member_id = ?
                        """)
                .params(
                        bank.name(),
                        sealer.seal(number, Purpose.ACCOUNT.of(artist)),
                        sealer.seal(holder, Purpose.HOLDER.of(artist)),
                        clock.instant(),
                        artist.value())
                .update();
    }
}
