package com.encore.reports.bank;

import com.encore.payout.ResultRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the headings in lines of cells, and turns what stands under them into rows. */
final class ResultSheet {

    private static final int HEADINGS_WITHIN = 20;

    private final Map<ResultColumn, List<Integer>> columns = new EnumMap<>(ResultColumn.class);

    /** A line as it was read, by its number in the file. */
    record Line(int number, List<String> cells) {

        private String cell(int at) {
            return at < cells.size() ? cells.get(at).strip() : "";
        }
    }

    static List<ResultRow> rows(List<Line> lines) {
        for (int at = 0; at < Math.min(lines.size(), HEADINGS_WITHIN); at++) {
            Optional<ResultSheet> headed = headedBy(lines.get(at));
            if (headed.isPresent()) {
                return headed.get().under(lines.subList(at + 1, lines.size()));
            }
        }
        throw new ResultFileUnreadable();
    }

    private static Optional<ResultSheet> headedBy(Line line) {
        ResultSheet sheet = new ResultSheet();
        for (int at = 0; at < line.cells().size(); at++) {
            int here = at;
            ResultColumn.under(line.cell(at))
                    .ifPresent(column -> sheet.columns
                            .computeIfAbsent(column, each -> new ArrayList<>())
                            .add(here));
        }
        return sheet.has(ResultColumn.ACCOUNT) && sheet.has(ResultColumn.AMOUNT) && sheet.has(ResultColumn.RESULT)
                ? Optional.of(sheet)
                : Optional.empty();
    }

    private boolean has(ResultColumn column) {
        return columns.containsKey(column);
    }

    private List<ResultRow> under(List<Line> lines) {
        return lines.stream()
                .map(this::row)
                .filter(row -> !row.account().isEmpty() || !row.result().isEmpty())
                .toList();
    }

    private ResultRow row(Line line) {
        return new ResultRow(
                line.number(),
                text(line, ResultColumn.ACCOUNT),
                text(line, ResultColumn.AMOUNT),
                text(line, ResultColumn.MEMO),
                text(line, ResultColumn.RESULT),
                text(line, ResultColumn.MESSAGE),
                text(line, ResultColumn.DAY));
    }

    /** Notes may stand in several columns; all of them count. */
    private String text(Line line, ResultColumn column) {
        return columns.getOrDefault(column, List.of()).stream()
                .map(line::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
