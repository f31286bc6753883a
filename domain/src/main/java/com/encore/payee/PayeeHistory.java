package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.payee.PayeeChange.What;
import com.encore.privacy.Masked;
import com.encore.project.PayoutAccount;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed or opened what of a payee, and when. Only ever added to, and never with a number in the clear. */
@Component
class PayeeHistory {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;

    PayeeHistory(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** A row for each thing that is not what it was. */
    void saved(MemberId artist, @Nullable Payee was, Payee becomes) {
        changed(artist, What.KIND, was, becomes, Payee::kind, Enum::name);
        changed(artist, What.LEGAL_NAME, was, becomes, Payee::legalName, PayeeHistory::hint);
        changed(artist, What.REGISTRATION, was, becomes, Payee::registration, RegistrationNumber::hint);
        changed(artist, What.ACCOUNT, was, becomes, Payee::account, PayeeHistory::hint);
    }

    void opened(MemberId artist, @Nullable MemberId by, String why) {
        add(artist, What.OPENED, null, null, by, why);
        if (by != null) {
            trail.note(AuditFact.by(by.value(), "payee-open", AuditThing.of("member", artist.value()), why));
        }
    }

    List<PayeeChange> of(MemberId artist, int most) {
        return jdbc.sql("""
                        select what, was, became, by_member, reason, at from payee_history
                        where member_id = ? order by id desc limit ?
                        """).params(artist.value(), most).query(Row.class).list().stream()
                .map(Row::view)
                .toList();
    }

    private <T> void changed(
            MemberId artist,
            What what,
            @Nullable Payee was,
            Payee becomes,
            Function<Payee, T> part,
            Function<T, String> hint) {
        T before = was == null ? null : part.apply(was);
        T after = part.apply(becomes);
        if (!Objects.equals(before, after)) {
            add(artist, what, before == null ? null : hint.apply(before), hint.apply(after), artist, null);
        }
    }

    private void add(
            MemberId artist,
            What what,
            @Nullable String was,
            @Nullable String became,
            @Nullable MemberId by,
            @Nullable String reason) {
        jdbc.sql("""
                        insert into payee_history (member_id, what, was, became, by_member, reason, at)
                        values (:member, :what, :was, :became, :by, :reason, :now)
                        """)
                .param("member", artist.value())
                .param("what", what.name())
                .param("was", was)
                .param("became", became)
                .param("by", by == null ? null : by.value())
                .param("reason", reason)
                .param("now", clock.instant())
                .update();
    }

    private static String hint(LegalName name) {
        return Masked.name(name.value()).text();
    }

    private static String hint(PayoutAccount account) {
        return account.bank() + " " + account.hint() + " " + Masked.name(account.holder());
    }

    private record Row(
            What what,
            @Nullable String was,
            @Nullable String became,
            @Nullable Long byMember,
            @Nullable String reason,
            Instant at) {

        PayeeChange view() {
            return new PayeeChange(what, was, became, byMember == null ? null : new MemberId(byMember), reason, at);
        }
    }
}
