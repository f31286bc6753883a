package com.encore.terms;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All terms there are and were, those that begin last first, with who set them and why. */
@ReadModel
public class TermsOnRecord {

    private static final String DECISIONS =
            ", reason, by_member, recorded_at, withdrawn_at, withdrawn_by, withdrawn_because from ";

    /** Nobody changes them more often than a few times a year. */
    private static final String ORDER = " order by effective_from desc, id desc limit 200";

    private final JdbcClient jdbc;
    private final Ahead ahead;

    TermsOnRecord(JdbcClient jdbc, Ahead ahead) {
        this.jdbc = jdbc;
        this.ahead = ahead;
    }

    public List<FeesOnRecord> fees() {
        AtomicBoolean none = new AtomicBoolean(true);
        return jdbc.sql("select " + TermsInForce.FEES + DECISIONS + "fee_policy" + ORDER)
                .query((row, number) -> {
                    FeeTerms terms = TermsInForce.fees(row, number);
                    Phase phase = phase(row, terms.from(), () -> none.getAndSet(false));
                    return new FeesOnRecord(terms, phase, set(row), withdrawn(row));
                })
                .list();
    }

    /** Of every kind of payee. */
    public List<RuleOnRecord> rules() {
        Set<PayeeKind> known = EnumSet.noneOf(PayeeKind.class);
        return jdbc.sql("select " + TermsInForce.RULES + DECISIONS + "withholding_rule" + ORDER)
                .query((row, number) -> {
                    WithholdingTerms terms = TermsInForce.withholding(row, number);
                    Phase phase = phase(row, terms.from(), () -> known.add(terms.kind()));
                    return new RuleOnRecord(terms, phase, set(row), withdrawn(row));
                })
                .list();
    }

    /** The latest come first, so the first that has begun is the one in force. */
    private Phase phase(ResultSet row, LocalDate from, BooleanSupplier isFirst) throws SQLException {
        if (withdrawn(row) != null) {
            return Phase.WITHDRAWN;
        }
        return ahead.isAhead(from) ? Phase.COMING : isFirst.getAsBoolean() ? Phase.NOW : Phase.PAST;
    }

    private static Decision set(ResultSet row) throws SQLException {
        return decision(row, "by_member", "reason", row.getObject("recorded_at", LocalDateTime.class));
    }

    private static @Nullable Decision withdrawn(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("withdrawn_at", LocalDateTime.class);
        return at == null ? null : decision(row, "withdrawn_by", "withdrawn_because", at);
    }

    private static Decision decision(ResultSet row, String by, String why, LocalDateTime at) throws SQLException {
        Long member = row.getObject(by, Long.class);
        return new Decision(
                member == null ? null : new MemberId(member), row.getString(why), at.toInstant(ZoneOffset.UTC));
    }
}
