package com.encore.reconciliation;

import com.encore.reconciliation.BadLine.Fault;
import java.time.Instant;
import java.util.List;

/** A line of the bank's statement: money came, or went. */
record StatementLine(int number, Instant at, long deposit, long withdrawal, long balance, String memo) {

    static final List<String> HEADER = List.of("거래일시", "입금", "출금", "잔액", "적요");

    private static final int LONGEST_MEMO = 100;

    static StatementLine of(Csv.Line line) {
        String memo = line.cells().get(4);
        StatementLine read = new StatementLine(
                line.number(),
                Cell.time(line, 0),
                Cell.amountOrNone(line, 1),
                Cell.amountOrNone(line, 2),
                Cell.amount(line, 3),
                memo.length() <= LONGEST_MEMO ? memo : memo.substring(0, LONGEST_MEMO));
        if ((read.deposit == 0) == (read.withdrawal == 0)) {
            throw new BadLine(line.number(), Fault.TWO_WAYS);
        }
        return read;
    }
}
