package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.privacy.Sealer;
import com.encore.project.Bank;
import com.encore.terms.PayeeKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens what is sealed of payees, and writes down who had it opened and why, in the transaction that needs it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PayeeSecrets {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Staff staff;
    private final PayeeHistory history;

    PayeeSecrets(JdbcClient jdbc, Sealer sealer, Staff staff, PayeeHistory history) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.staff = staff;
        this.history = history;
    }

    /** For somebody of finance who asked. Whoever has no profile is left out. */
    public Map<MemberId, PayeeSecret> openedBy(MemberId finance, Collection<MemberId> artists, Reason why) {
        staff.requireFinance(finance);
        Map<MemberId, PayeeSecret> opened = of(artists);
        opened.keySet().forEach(artist -> history.opened(artist, finance, why.text()));
        return opened;
    }

    /** For a job, which says what it is. Whoever has no profile is left out. */
    public Map<MemberId, PayeeSecret> openedFor(String job, Collection<MemberId> artists) {
        Map<MemberId, PayeeSecret> opened = of(artists);
        opened.keySet().forEach(artist -> history.opened(artist, null, job));
        return opened;
    }

    private Map<MemberId, PayeeSecret> of(Collection<MemberId> artists) {
        Map<MemberId, PayeeSecret> opened = new LinkedHashMap<>();
        if (!artists.isEmpty()) {
            rows(artists).forEach(row -> opened.put(new MemberId(row.memberId()), row.open(sealer)));
        }
        return opened;
    }

    private List<Row> rows(Collection<MemberId> artists) {
        return jdbc.sql("""
                        select member_id, kind, legal_name_sealed, registration_sealed, bank, account_number_sealed,
                          holder_sealed, version
                        from payee_profile where member_id in (:artists) order by member_id
                        """)
                .param("artists", artists.stream().map(MemberId::value).toList())
                .query(Row.class)
                .list();
    }

    private record Row(
            long memberId,
            PayeeKind kind,
            byte[] legalNameSealed,
            byte[] registrationSealed,
            Bank bank,
            byte[] accountNumberSealed,
            byte[] holderSealed,
            long version) {

        PayeeSecret open(Sealer sealer) {
            MemberId artist = new MemberId(memberId);
            return new PayeeSecret(
                    artist,
                    kind,
                    sealer.open(legalNameSealed, Purpose.LEGAL_NAME.of(artist)),
                    sealer.open(registrationSealed, Purpose.REGISTRATION.of(artist)),
                    bank,
                    sealer.open(accountNumberSealed, Purpose.ACCOUNT.of(artist)),
                    sealer.open(holderSealed, Purpose.HOLDER.of(artist)),
                    version);
        }
    }
}
