package com.encore.terms;

import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which terms apply on a day in Seoul. There are always some; a day without any is a mistake nobody may reckon over. */
@ReadModel
public class TermsInForce {

    static final String FEES = "id, effective_from, platform, payment, vat";
    static final String RULES = "id, kind, effective_from, taxed_share, exempt_up_to, income_tax, local_tax";

    private final JdbcClient jdbc;

    TermsInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FeeTerms feesOn(LocalDate day) {
        return jdbc.sql("select " + FEES + """
                         from fee_policy where standing = 1 and effective_from <= ?
                        order by effective_from desc limit 1
                        """)
                .param(day)
                .query(TermsInForce::fees)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no fee policy covers " + day));
    }

    public WithholdingTerms withholdingOn(PayeeKind kind, LocalDate day) {
        return jdbc.sql("select " + RULES + """
                         from withholding_rule where standing = 1 and kind = ? and effective_from <= ?
                        order by effective_from desc limit 1
                        """)
                .params(kind.name(), day)
                .query(TermsInForce::withholding)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no withholding rule for " + kind + " covers " + day));
    }

    /** By id, for what was reckoned with them, whatever has come into force since. */
    public FeeTerms fees(long id) {
        return jdbc.sql("select id, effective_from, platform, payment, vat from fee_policy where id = ?")
                .param(id)
                .query(TermsInForce::fees)
                .single();
    }

    public WithholdingTerms withholding(long id) {
        return jdbc.sql("""
                        select id, kind, effective_from, taxed_share, exempt_up_to, income_tax, local_tax
                        from withholding_rule where id = ?
                        """).param(id).query(TermsInForce::withholding).single();
    }

    static FeeTerms fees(ResultSet row, int number) throws SQLException {
        return new FeeTerms(
                row.getLong("id"),
                row.getObject("effective_from", LocalDate.class),
                new Rate(row.getInt("platform")),
                new Rate(row.getInt("payment")),
                new Rate(row.getInt("vat")));
    }

    static WithholdingTerms withholding(ResultSet row, int number) throws SQLException {
        return new WithholdingTerms(
                row.getLong("id"),
                PayeeKind.valueOf(row.getString("kind")),
                row.getObject("effective_from", LocalDate.class),
                new Rate(row.getInt("taxed_share")),
                Won.of(row.getLong("exempt_up_to")),
                new Rate(row.getInt("income_tax")),
                new Rate(row.getInt("local_tax")));
    }
}
