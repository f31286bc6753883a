package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.privacy.Sealer;
import com.encore.project.LatestPayoutAccount;
import com.encore.project.PayoutAccountView;
import com.encore.stereotype.ReadModel;
import com.encore.terms.PayeeKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is paid, with the numbers masked. */
@ReadModel
public class PayeeProfiles {

    private static final int CHANGES = 30;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final PayeeHistory history;
    private final LatestPayoutAccount projects;

    PayeeProfiles(JdbcClient jdbc, Sealer sealer, PayeeHistory history, LatestPayoutAccount projects) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.history = history;
        this.projects = projects;
    }

    public Optional<PayeeView> of(MemberId artist) {
        return Optional.ofNullable(of(List.of(artist)).get(artist));
    }

    /** For lists. Whoever has no profile is left out. */
    public Map<MemberId, PayeeView> of(Collection<MemberId> artists) {
        Map<MemberId, PayeeView> payees = new HashMap<>();
        if (!artists.isEmpty()) {
            jdbc.sql("""
                            select member_id, kind, legal_name_sealed, registration_hint, bank, account_hint, version,
                              changed_at
                            from payee_profile where member_id in (:artists)
                            """)
                    .param(
                            "artists",
                            artists.stream().map(MemberId::value).distinct().toList())
                    .query(Row.class)
                    .list()
                    .forEach(row -> payees.put(new MemberId(row.memberId()), row.view(sealer)));
        }
        return payees;
    }

    /** The latest things that happened to a profile, newest first. */
    public List<PayeeChange> changesOf(MemberId artist) {
        return history.of(artist, CHANGES);
    }

    /** The account of the artist's latest project, which a first profile may take over. */
    public Optional<PayoutAccountView> suggestedFor(MemberId artist) {
        return projects.of(artist).map(account -> new PayoutAccountView(account.bank(), account.hint()));
    }

    private record Row(
            long memberId,
            PayeeKind kind,
            byte[] legalNameSealed,
            String registrationHint,
            String bank,
            String accountHint,
            long version,
            Instant changedAt) {

        PayeeView view(Sealer sealer) {
            MemberId artist = new MemberId(memberId);
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
