package com.encore.export;

import com.encore.stereotype.ReadModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports as finance sees them: everybody's, because the books are everybody's. */
@ReadModel
public class ExportList {

    private final JdbcClient jdbc;

    ExportList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ExportPage page(@Nullable Long after, int size) {
        List<ExportRow> rows = jdbc.sql(ExportRow.SELECT + " where x.id < ? order by x.id desc limit ?")
                .params(after == null ? Long.MAX_VALUE : after, size + 1)
                .query(ExportRow.class)
                .list();
        boolean more = rows.size() > size;
        List<ExportRow> shown = more ? rows.subList(0, size) : rows;
        return new ExportPage(withTotals(shown), more ? shown.getLast().id() : null);
    }

    public ExportView one(ExportNumber number) {
        return withTotals(jdbc.sql(ExportRow.SELECT + " where x.number = ?")
                        .param(number.value())
                        .query(ExportRow.class)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(ExportNumber.NoSuchExport::new);
    }

    /** Who took it home, last first. */
    public List<ExportTaken> downloadsOf(ExportId export) {
        return jdbc.sql("""
                        select m.name as member, d.at, d.from_byte from export_download d
                        join member m on m.id = d.member_id where d.export_id = ? order by d.id desc limit 100
                        """).param(export.value()).query(ExportTaken.class).list();
    }

    private List<ExportView> withTotals(List<ExportRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<TotalRow>> totals =
                jdbc
                        .sql("""
                        select export_id, korean, english, amount from export_total where export_id in (:ids)
                        order by export_id, position
                        """)
                        .param("ids", rows.stream().map(ExportRow::id).toList())
                        .query(TotalRow.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(TotalRow::exportId));
        return rows.stream()
                .map(row -> row.view(totals.getOrDefault(row.id(), List.of()).stream()
                        .map(TotalRow::total)
                        .toList()))
                .toList();
    }

    private record TotalRow(long exportId, String korean, String english, long amount) {

        ControlTotal total() {
            return new ControlTotal(korean, english, amount);
        }
    }
}
