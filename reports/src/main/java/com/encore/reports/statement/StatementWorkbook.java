package com.encore.reports.statement;

import com.encore.reports.zip.TimelessZip;
import com.encore.time.Seoul;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A statement as a workbook: the way from what was sold to what is paid, every line behind it, and sums that a reader's
 * own spreadsheet can do again. Writes files of its own while it works, and leaves none.
 */
public final class StatementWorkbook {

    /** Rows in memory before they are written away. */
    private static final int WINDOW = 64;

    private final int rowsPerSheet;

    public StatementWorkbook() {
        this(LongSheet.MOST_ROWS);
    }

    StatementWorkbook(int rowsPerSheet) {
        this.rowsPerSheet = rowsPerSheet;
    }

    /** Leaves the stream open. */
    public void write(Statement statement, OutputStream out) throws IOException {
        write(statement, Words.in(statement.language()), out);
    }

    void write(Statement statement, Words words, OutputStream out) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW)) {
            book.setShouldCalculateSheetDimensions(true);
            boolean whole = false;
            try {
                written(statement, words, book);
                whole = true;
            } finally {
                if (!whole) {
                    flush(book);
                }
            }
            Path unfinished = Files.createTempFile("statement", ".xlsx");
            try {
                try (OutputStream file = Files.newOutputStream(unfinished)) {
                    book.write(file);
                }
                TimelessZip.copy(ZipFile.builder().setPath(unfinished), out);
            } finally {
                Files.delete(unfinished);
            }
        }
    }

    /** Rows that are left when something failed would be written after the files are closed. */
    private static void flush(SXSSFWorkbook book) throws IOException {
        for (Sheet sheet : book) {
            if (sheet instanceof SXSSFSheet rows) {
                rows.flushRows();
            }
        }
    }

    private void written(Statement statement, Words words, SXSSFWorkbook book) {
        XSSFWorkbook inner = book.getXSSFWorkbook();
        named(statement, words, inner.getProperties());
        Pen pen = new Pen(new Look(inner, words));
        Checks checks = new Checks(pen, words);
        Binder binder = new Binder(book, words, pen, checks, new SheetNames(), words.numberOf(statement));
        XSSFSheet summary = binder.sheet("sheet.summary", false);
        ControlTotals controls = statement.controlTotals();
        Sums sold = new LongSheet<>(binder, "lines", LineColumns.SOLD, rowsPerSheet)
                .write(statement.lines(), controls.lines().count(), LineColumns.recorded(controls.lines()));
        Sums back = new LongSheet<>(binder, "refunds", LineColumns.WENT_BACK, rowsPerSheet)
                .write(statement.refunds(), controls.refunds().count(), LineColumns.recorded(controls.refunds()));
        RulesSheet rules = new RulesSheet(binder, binder.sheet("sheet.rules", true));
        Workings workings = new Workings(sold, back, rules.write(statement.rulesApplied()));
        SummarySheet page = new SummarySheet(binder, summary, statement, workings);
        page.write();
        rules.compare(page.steps());
        ChartsSheet charts = new ChartsSheet(binder, binder.sheet("sheet.charts", true));
        charts.write(statement, page.steps());
        page.draw(charts.steps());
        page.verdict();
    }

    private static void named(Statement statement, Words words, POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        Optional<Date> issued = Optional.of(Date.from(Seoul.startOf(statement.issuedOn())));
        core.setCreator("Encore");
        core.setLastModifiedByUser("Encore");
        core.setCreated(issued);
        core.setModified(issued);
        core.setTitle(words.of("title") + " " + words.numberOf(statement));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Encore");
    }
}
