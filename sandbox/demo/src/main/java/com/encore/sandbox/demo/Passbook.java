package com.encore.sandbox.demo;

import com.encore.time.Seoul;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Our account at a bank, as its statement tells it. */
final class Passbook {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Seoul.ZONE);

    private final StringBuilder lines = new StringBuilder();
    private long balance = 3_000_000;

    void came(Instant at, long amount, String memo) {
        balance += amount;
        line(at, String.valueOf(amount), "", memo);
    }

    void went(Instant at, long amount, String memo) {
        balance -= amount;
        line(at, "", String.valueOf(amount), memo);
    }

    /** What was not printed before; empty when nothing moved since. */
    String print() {
        if (lines.isEmpty()) {
            return "";
        }
        String sheet = "거래일시,입금,출금,잔액,적요\n" + lines;
        lines.setLength(0);
        return sheet;
    }

    private void line(Instant at, String in, String out, String memo) {
        lines.append(String.join(",", TIME.format(at), in, out, String.valueOf(balance), memo))
                .append('\n');
    }
}
