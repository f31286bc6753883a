package com.encore.reports.export;

import com.encore.export.ExportFormat;
import com.encore.export.ExportId;
import com.encore.export.ExportNumber;
import com.encore.export.ExportPeriod;
import com.encore.export.ExportTask;
import com.encore.notification.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Writes registers into memory and reads them back. */
@Component
class Made {

    static final ExportNumber NUMBER = new ExportNumber("X0000000000000");

    private static final ExportProgress NOBODY = new ExportProgress() {
        @Override
        public void expect(long rows) {}

        @Override
        public void wrote(long rows) {}
    };

    private final WriteExport writing;
    private final Clock clock;

    Made(WriteExport writing, Clock clock) {
        this.writing = writing;
        this.clock = clock;
    }

    /** Heading and rows, the same for both formats; whatever the file says of itself apart. */
    record File(byte[] bytes, Written written, List<String> head, List<List<String>> rows, List<List<String>> about) {}

    File csv(String kind, ExportPeriod period, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written = writing.write(task(kind, ExportFormat.CSV, period, language), out, NOBODY);
        String text = out.toString(StandardCharsets.UTF_8);
        if (text.charAt(0) != '\ufeff') {
            throw new IllegalArgumentException("no byte order mark");
        }
        List<List<String>> all = CsvReader.read(text.substring(1));
        int end = IntStream.range(0, all.size())
                .filter(i -> all.get(i).getFirst().startsWith("# "))
                .findFirst()
                .orElseThrow();
        return new File(out.toByteArray(), written, all.getFirst(), all.subList(1, end), all.subList(end, all.size()));
    }

    File xlsx(String kind, ExportPeriod period, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written written = writing.write(task(kind, ExportFormat.XLSX, period, language), out, NOBODY);
        Map<String, List<List<String>>> sheets = XlsxReader.read(out.toByteArray());
        List<List<List<String>>> all = new ArrayList<>(sheets.values());
        List<List<String>> data = all.getFirst();
        int width = data.getFirst().size();
        return new File(
                out.toByteArray(),
                written,
                data.getFirst(),
                data.subList(1, data.size()).stream()
                        .map(row -> plain(row, width))
                        .toList(),
                all.getLast());
    }

    static ExportTask task(String kind, ExportFormat format, ExportPeriod period, Language language, Clock clock) {
        return new ExportTask(new ExportId(1), NUMBER, kind, format, language, period, clock.instant());
    }

    private ExportTask task(String kind, ExportFormat format, ExportPeriod period, Language language) {
        return task(kind, format, period, language, clock);
    }

    /** Amounts without what groups their digits, and the cells at the end that are empty. */
    private static List<String> plain(List<String> row, int width) {
        List<String> plain = new ArrayList<>();
        for (String cell : row) {
            plain.add(cell.matches("-?[1-9]\\d{0,2}(,\\d{3})+") ? cell.replace(",", "") : cell);
        }
        while (plain.size() < width) {
            plain.add("");
        }
        return plain;
    }
}
