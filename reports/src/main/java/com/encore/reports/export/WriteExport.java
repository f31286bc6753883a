package com.encore.reports.export;

import com.encore.export.ControlTotal;
import com.encore.export.ExportFormat;
import com.encore.export.ExportTask;
import com.encore.privacy.Sealer;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes a register as a stream. The database is asked in one snapshot how much there is and then for the rows, which
 * are never all in memory; unless both agree to the won there is no file.
 */
@Component
public class WriteExport {

    private final DataSource pool;
    private final Datasets datasets;
    private final Sealer sealer;

    WriteExport(DataSource pool, Datasets datasets, Sealer sealer) {
        this.pool = pool;
        this.sealer = sealer;
        this.datasets = datasets;
    }

    public Written write(ExportTask task, OutputStream out, ExportProgress progress) throws IOException {
        Heading heading = new Heading(
                datasets.named(task.kind()),
                task.language(),
                task.period(),
                task.number().value(),
                task.madeAt());
        return write(heading, table(task.format(), out, heading), progress);
    }

    Written write(Heading heading, Table table, ExportProgress progress) throws IOException {
        try (Snapshot snapshot = Snapshot.of(pool)) {
            Written counted = within(snapshot.jdbc().sql(heading.dataset().control()), heading)
                    .query((row, number) -> counted(row, heading.columns()))
                    .single();
            progress.expect(counted.rows());
            within(snapshot.jdbc().sql(heading.dataset().rows()), heading)
                    // the driver's way of saying: one row at a time, as they come
                    .withFetchSize(Integer.MIN_VALUE)
                    .query(new RowPump(heading, table, progress, sealer));
            table.end();
            Written written = new Written(table.tally().rows(), table.tally().totals());
            if (!written.equals(counted)) {
                throw new TotalsDiffer(written, counted);
            }
            progress.wrote(written.rows());
            return written;
        } catch (SQLException failed) {
            throw new IOException("the snapshot could not be had", failed);
        }
    }

    private static StatementSpec within(StatementSpec statement, Heading heading) {
        return statement
                .param("from", heading.period().start())
                .param("until", heading.period().end());
    }

    private static Written counted(ResultSet row, List<Column> columns) throws SQLException {
        List<ControlTotal> totals = new ArrayList<>();
        for (Column column : columns) {
            if (column.totalled()) {
                totals.add(new ControlTotal(
                        column.title().korean(), column.title().english(), row.getLong(totals.size() + 2)));
            }
        }
        return new Written(row.getLong(1), totals);
    }

    private static Table table(ExportFormat format, OutputStream out, Heading heading) {
        return switch (format) {
            case XLSX -> new XlsxTable(out, heading);
            case CSV -> new CsvTable(out, heading);
        };
    }
}
