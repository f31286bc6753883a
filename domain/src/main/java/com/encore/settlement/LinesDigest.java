package com.encore.settlement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a settlement's figures and lines come to as one number: two people sign for exactly this. */
@Component
class LinesDigest {

    /** So many lines the database digests at a time; the digests are digested in order. */
    private static final int BLOCK = 5_000;

    private final JdbcClient jdbc;

    LinesDigest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(Settlement settlement, Figures figures) {
        MessageDigest digest = sha256();
        digest.update(header(settlement, figures).getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < figures.lines(); from += BLOCK) {
            digest.update(block(settlement.id(), from).getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String header(Settlement settlement, Figures figures) {
        return String.join(
                "|",
                settlement.number(),
                settlement.dueOn().toString(),
                settlement.payeeKind().name(),
                figures.toString());
    }

    private String block(SettlementId settlement, int from) {
        return jdbc.sql("""
                        select /*+ set_var(group_concat_max_len = 4000000) */
                          coalesce(sha2(group_concat(concat_ws(',', no, kind, source_id, pledge_id, amount, promoted, platform_fee,
                            payment_fee, vat) order by no separator ';'), 256), 'none')
                        from settlement_line where settlement_id = ? and no > ? and no <= ?
                        """)
                .params(settlement.value(), from, from + BLOCK)
                .query(String.class)
                .single();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
