package com.encore.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it is stored. Its hash is reckoned here and, the same way, by {@code sql/checks}. */
record AuditRow(
        long id,
        Instant at,
        @Nullable Long memberId,
        @Nullable Long approvedBy,
        @Nullable String node,
        String action,
        @Nullable String jobName,
        @Nullable String identity,
        @Nullable Long executionId,
        @Nullable String thingKind,
        @Nullable String thing,
        @Nullable Long settlementId,
        @Nullable Long amount,
        String reason,
        String outcome,
        @Nullable Long place,
        @Nullable String prevHash,
        @Nullable String hash,
        @Nullable String seal) {

    static final String COLUMNS = "id, at, member_id, approved_by, node, action, job_name, identity, execution_id,"
            + " thing_kind, thing, settlement_id, amount, reason, outcome, place, prev_hash, hash, seal";

    /** Before the first row. */
    static final String BEGINNING = "0".repeat(64);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /** Of everything the row says, at this place, after that hash. Lengths keep one column from passing for another. */
    String hashAt(long there, String after) {
        return sha256(after
                + written(
                        there,
                        MOMENT.format(at),
                        memberId,
                        approvedBy,
                        node,
                        action,
                        jobName,
                        identity,
                        executionId,
                        thingKind,
                        thing,
                        settlementId,
                        amount,
                        reason,
                        outcome));
    }

    private static String written(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append('|').append(written(value));
        }
        return text.toString();
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        String text = value.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
