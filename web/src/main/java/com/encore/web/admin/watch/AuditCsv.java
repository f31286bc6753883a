package com.encore.web.admin.watch;

import com.encore.watch.AuditEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a byte order mark, because Excel takes a file without one for the machine's own code page. No cell is a
 * formula: text that would be one begins with an apostrophe. Times are UTC, as they are hashed.
 */
final class AuditCsv {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;

    AuditCsv(Writer out) {
        this.out = out;
    }

    void head() throws IOException {
        out.write('\ufeff');
        line(
                "place",
                "at",
                "member",
                "name",
                "approved_by",
                "approver",
                "node",
                "action",
                "job",
                "identity",
                "execution",
                "thing_kind",
                "thing",
                "settlement",
                "settlement_number",
                "amount",
                "reason",
                "outcome",
                "prev_hash",
                "hash",
                "seal");
    }

    void row(AuditEntry entry) throws IOException {
        line(
                entry.place(),
                entry.at(),
                entry.memberId(),
                entry.memberName(),
                entry.approvedBy(),
                entry.approverName(),
                entry.node(),
                entry.action(),
                entry.jobName(),
                entry.identity(),
                entry.executionId(),
                entry.thingKind(),
                entry.thing(),
                entry.settlementId(),
                entry.settlementNumber(),
                entry.amount(),
                entry.reason(),
                entry.outcome(),
                entry.prevHash(),
                entry.hash(),
                entry.seal());
    }

    private void line(@Nullable Object... cells) throws IOException {
        out.write(Arrays.stream(cells).map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            return number.toString();
        }
        return '"' + inert(value.toString()).replace("\"", "\"\"") + '"';
    }

    private static String inert(String text) {
        String bare = text.stripLeading();
        boolean formula = !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0
                || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? '\'' + text : text;
    }
}
