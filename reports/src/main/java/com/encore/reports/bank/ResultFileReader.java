package com.encore.reports.bank;

import com.encore.payout.ResultFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a bank's answer, as a workbook or as text with commas, whatever the file calls itself. */
@Component
public class ResultFileReader {

    private static final int MOST_LINES = 5_000;

    /** The day is that of rows which name none. */
    public ResultFile read(String name, byte[] content, LocalDate day) {
        List<ResultSheet.Line> lines =
                ResultWorkbook.looksLike(content) ? ResultWorkbook.lines(content) : ResultText.lines(content);
        if (lines.size() > MOST_LINES) {
            throw new ResultFileUnreadable();
        }
        return new ResultFile(named(name), sha256(content), day, ResultSheet.rows(lines));
    }

    /** Browsers may send a path, and people may name files as they like. */
    private static String named(String name) {
        String last = SafeText.of(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return last.isEmpty() ? "results" : last;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
