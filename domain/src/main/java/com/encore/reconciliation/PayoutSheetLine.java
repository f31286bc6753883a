package com.encore.reconciliation;

import com.encore.reconciliation.BadLine.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** A line of the provider's payout sheet that adds up. */
record PayoutSheetLine(
        int number,
        LocalDate settledOn,
        String storeId,
        int payments,
        long paid,
        int cancellations,
        long cancelled,
        long fee,
        long feeVat,
        long amount) {

    static final List<String> HEADER =
            List.of("정산일", "상점아이디", "거래 건수", "거래 금액", "취소 건수", "취소 금액", "PG 수수료", "PG 수수료 부가세", "지급액");

    /** As long as fits into the name it is booked under. */
    private static final Pattern STORE = Pattern.compile("[!-~]{1,59}");

    static PayoutSheetLine of(Csv.Line line) {
        String store = line.cells().get(1);
        if (!STORE.matcher(store).matches()) {
            throw new BadLine(line.number(), Fault.NO_STORE);
        }
        PayoutSheetLine read = new PayoutSheetLine(
                line.number(),
                Cell.date(line, 0),
                store,
                Cell.count(line, 2),
                Cell.amount(line, 3),
                Cell.count(line, 4),
                Cell.amount(line, 5),
                Cell.amount(line, 6),
                Cell.amount(line, 7),
                Cell.amount(line, 8));
        if (read.paid - read.cancelled - read.fee - read.feeVat != read.amount) {
            throw new BadLine(line.number(), Fault.SUM);
        }
        if (read.amount == 0) {
            throw new BadLine(line.number(), Fault.NOTHING_PAID);
        }
        return read;
    }
}
