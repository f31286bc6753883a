package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.privacy.Sealer;
import com.encore.project.Bank;
import com.encore.project.PayoutAccount;
import com.encore.terms.PayeeKind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps profiles sealed. A save counts only on the version it was made from, whichever node it comes to. */
@Component
class PayeeFile {

    private static final long NONE = 0;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    PayeeFile(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    Optional<Kept> of(MemberId artist) {
        return jdbc.sql("""
                        select kind, legal_name_sealed, registration_sealed, bank, account_number_sealed, holder_sealed,
                          version
                        from payee_profile where member_id = ?
                        """)
                .param(artist.value())
                .query(Row.class)
                .optional()
                .map(row -> new Kept(row.open(artist, sealer), row.version()));
    }

    /** Returns the new version. */
    long keep(MemberId artist, long version, Payee payee) {
        boolean kept = version == NONE ? insert(artist, payee) : update(artist, version, payee);
        if (!kept) {
            throw new PayeeChangedMeanwhile();
        }
        return version + 1;
    }

    private boolean insert(MemberId artist, Payee payee) {
        try {
            return filled(artist, payee, """
                            insert into payee_profile (member_id, kind, legal_name_sealed, registration_sealed,
                              registration_hint, bank, account_number_sealed, account_hint, holder_sealed, version,
                              changed_at)
                            values (:artist, :kind, :name, :registration, :registrationHint, :bank, :number,
                              :accountHint, :holder, 1, :now)
                            """).update() == 1;
        } catch (DuplicateKeyException second) {
            return false;
        }
    }

    private boolean update(MemberId artist, long version, Payee payee) {
        return filled(artist, payee, """
                        update payee_profile set kind = :kind, legal_name_sealed = :name,
                          registration_sealed = :registration, registration_hint = :registrationHint, bank = :bank,
                          account_number_sealed = :number, account_hint = :accountHint, holder_sealed = :holder,
                          version = version + 1, changed_at = :now
                        where member_id = :artist and version = :version
                        """).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec filled(MemberId artist, Payee payee, String sql) {
        PayoutAccount account = payee.account();
        return jdbc.sql(sql)
                .param("artist", artist.value())
                .param("kind", payee.kind().name())
                .param("name", sealer.seal(payee.legalName().value(), Purpose.LEGAL_NAME.of(artist)))
                .param("registration", sealer.seal(payee.registration().digits(), Purpose.REGISTRATION.of(artist)))
                .param("registrationHint", payee.registration().hint())
                .param("bank", account.bank().name())
                .param("number", sealer.seal(account.number(), Purpose.ACCOUNT.of(artist)))
                .param("accountHint", account.hint())
                .param("holder", sealer.seal(account.holder(), Purpose.HOLDER.of(artist)))
                .param("now", clock.instant());
    }

    /** A profile and its version. */
    record Kept(Payee payee, long version) {}

    private record Row(
            PayeeKind kind,
            byte[] legalNameSealed,
            byte[] registrationSealed,
            Bank bank,
            byte[] accountNumberSealed,
            byte[] holderSealed,
            long version) {

        Payee open(MemberId artist, Sealer sealer) {
            return new Payee(
                    kind,
                    new LegalName(sealer.open(legalNameSealed, Purpose.LEGAL_NAME.of(artist))),
                    new RegistrationNumber(
                            kind.isPerson(), sealer.open(registrationSealed, Purpose.REGISTRATION.of(artist))),
                    new PayoutAccount(
                            bank,
                            sealer.open(accountNumberSealed, Purpose.ACCOUNT.of(artist)),
                            sealer.open(holderSealed, Purpose.HOLDER.of(artist))));
        }
    }
}
