package com.encore.payout;

import com.encore.money.Won;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a batch comes to, and one number for all of it: it is confirmed under exactly this. */
record BatchFigures(int payouts, Won total, String hash) {

    static BatchFigures of(String batch, List<PlannedPayout> planned) {
        Won total = Won.sum(
                planned.stream().map(each -> Won.of(each.settlement().net())).toList());
        MessageDigest digest = sha256();
        digest.update((batch + "|" + planned.size() + "|" + total.amount()).getBytes(StandardCharsets.UTF_8));
        planned.forEach(each -> digest.update(("\n" + each.figures()).getBytes(StandardCharsets.UTF_8)));
        return new BatchFigures(planned.size(), total, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
