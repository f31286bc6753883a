package com.encore.payout;

import java.time.LocalDate;
import java.util.List;

/**
 * A file with what became of payouts.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param paidOn the day for rows that name none
 */
public record ResultFile(String name, String sha256, LocalDate paidOn, List<ResultRow> rows) {

    private static final int NAME_LENGTH = 120;

    public ResultFile {
        name = name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
        rows = List.copyOf(rows);
    }
}
