package com.encore.reports.export;

import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows an export would have, and its sums, by the count that goes another way than its rows. */
@ReadModel
class MakeExportDryRun implements DryRun {

    private final JdbcClient jdbc;
    private final Datasets datasets;

    MakeExportDryRun(JdbcClient jdbc, Datasets datasets) {
        this.jdbc = jdbc;
        this.datasets = datasets;
    }

    @Override
    public String job() {
        return "make-export";
    }

    @Override
    public Preview of(Identity identity) {
        Asked asked = jdbc.sql("select kind, period_from, period_until, state from export_request where id = ?")
                .param(identity.asExport())
                .query(Asked.class)
                .optional()
                .orElse(null);
        WorldHash hash = WorldHash.of("export to make").and(identity.text());
        if (asked == null) {
            return new Preview(List.of(Effect.fact("export-unknown")), hash.hex());
        }
        List<Long> control = control(asked);
        hash.and(asked.kind()).and(asked.state());
        control.forEach(each -> hash.and(each, 0));
        return new Preview(List.of(Effect.of("export-rows", control.getFirst())), hash.hex());
    }

    /** Its rows and the sums of its won columns, which the file will be held against. */
    private List<Long> control(Asked asked) {
        return jdbc.sql(datasets.named(asked.kind()).control())
                .param("from", Seoul.startOf(asked.periodFrom()))
                .param("until", Seoul.startOf(asked.periodUntil()))
                .query((row, number) -> {
                    List<Long> figures = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        figures.add(row.getLong(column));
                    }
                    return figures;
                })
                .single();
    }

    private record Asked(String kind, LocalDate periodFrom, LocalDate periodUntil, String state) {}
}
