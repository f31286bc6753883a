package com.encore.bench;

import com.encore.export.ExportFormat;
import com.encore.export.ExportId;
import com.encore.export.ExportKind;
import com.encore.export.ExportNumber;
import com.encore.export.ExportPeriod;
import com.encore.export.ExportTask;
import com.encore.filestore.FileStore;
import com.encore.filestore.StoredFile;
import com.encore.notification.Language;
import com.encore.reports.export.Dataset;
import com.encore.reports.export.ExportProgress;
import com.encore.reports.export.WriteExport;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Writes registers with nothing of Encore around but what writes them, and prints a line of figures for each. */
final class ExportWriter {

    private static final ExportPeriod OCTOBER = new ExportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    private final AnnotationConfigApplicationContext context;
    private final int times;
    private final long rows;

    private ExportWriter(AnnotationConfigApplicationContext context, int times, long rows) {
        this.context = context;
        this.times = times;
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("export.url", arguments[0]);
        System.setProperty("export.user", arguments[1]);
        System.setProperty("export.password", arguments[2]);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Parts.class)) {
            ExportWriter writer =
                    new ExportWriter(context, Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
            for (String kind : List.of("journal", "sales")) {
                writer.measure(kind);
            }
        }
    }

    private void measure(String kind) throws Exception {
        Dataset dataset = context.getBeansOfType(Dataset.class).values().stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow();
        Passes dropped = new Passes();
        Passes dumped = new Passes();
        Passes sheet = new Passes();
        Passes csv = new Passes();
        // in turns, and once more than counted, because the first round is the compiler's
        for (int round = 0; round <= times; round++) {
            dropped.took(round, () -> byHand(dataset, null));
            dumped.took(round, () -> dump(dataset));
            sheet.took(round, () -> export(dataset, ExportFormat.XLSX));
            csv.took(round, () -> export(dataset, ExportFormat.CSV));
        }
        say(dataset, ExportFormat.XLSX, sheet, dropped, dumped);
        say(dataset, ExportFormat.CSV, csv, dropped, dumped);
    }

    private void say(Dataset dataset, ExportFormat format, Passes ours, Passes dropped, Passes dumped)
            throws Exception {
        long live;
        try (LiveHeap heap = new LiveHeap(() -> 0)) {
            export(dataset, format);
            live = heap.mostMegabytes();
        }
        System.out.println(String.join(
                "\t",
                dataset.name(),
                String.valueOf(dataset.columns().size()),
                format.name(),
                "%,.0f".formatted(ours.perSecond()),
                "%.2f".formatted(ours.perSecond() / dropped.perSecond()),
                "%.2f".formatted(ours.perSecond() / dumped.perSecond()),
                "%.1f".formatted(ours.bytes / 1e6),
                String.valueOf(live)));
    }

    private Result export(Dataset dataset, ExportFormat format) {
        ExportTask task = new ExportTask(
                new ExportId(1),
                new ExportNumber("X0000000000000"),
                ((ExportKind) dataset).name(),
                format,
                Language.KO,
                OCTOBER,
                Clock.systemUTC().instant());
        long[] rows = new long[1];
        StoredFile file = context.getBean(FileStore.class)
                .write(
                        task.fileName(dataset.title(Language.KO)),
                        format.mediaType(),
                        out -> rows[0] = context.getBean(WriteExport.class)
                                .write(task, out, new Silent())
                                .rows());
        return new Result(rows[0], file.bytes());
    }

    private Result dump(Dataset dataset) throws IOException, SQLException {
        Path file = Files.createTempFile("export-by-hand", ".csv");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            return byHand(dataset, out);
        } finally {
            Files.delete(file);
        }
    }

    /** The same query by bare JDBC, each value looked at, and written between commas if there is where to. */
    private Result byHand(Dataset dataset, @Nullable Writer out) throws IOException, SQLException {
        Matcher names = Pattern.compile(":(from|until)").matcher(dataset.rows());
        List<String> order = names.results().map(name -> name.group(1)).toList();
        long rows = 0;
        try (Connection connection = context.getBean(DataSource.class).getConnection();
                PreparedStatement query = connection.prepareStatement(names.replaceAll("?"))) {
            query.setFetchSize(Integer.MIN_VALUE);
            for (int i = 0; i < order.size(); i++) {
                query.setObject(
                        i + 1,
                        LocalDateTime.ofInstant(
                                order.get(i).equals("from") ? OCTOBER.start() : OCTOBER.end(), ZoneOffset.UTC));
            }
            try (ResultSet row = query.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        Object value = row.getObject(i);
                        if (out != null) {
                            out.write(Objects.toString(value, ""));
                            out.write(i == columns ? '\n' : ',');
                        }
                    }
                    rows++;
                }
            }
        }
        return new Result(rows, 0);
    }

    /** What one pass did. */
    private record Result(long rows, long bytes) {}

    /** Something that may fail as it likes. */
    @FunctionalInterface
    private interface Pass {
        Result run() throws Exception;
    }

    /** Several passes, of which the one in the middle counts. */
    private final class Passes {

        private final double[] perSecond = new double[times];
        private long bytes;

        void took(int round, Pass pass) throws Exception {
            long began = System.nanoTime();
            Result result = pass.run();
            long nanos = System.nanoTime() - began;
            if (result.rows() != rows) {
                throw new IllegalStateException(result.rows() + " rows of " + rows);
            }
            bytes = result.bytes();
            if (round > 0) {
                perSecond[round - 1] = result.rows() / (nanos / 1e9);
            }
        }

        double perSecond() {
            double[] sorted = perSecond.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private static final class Silent implements ExportProgress {

        @Override
        public void expect(long rows) {}

        @Override
        public void wrote(long rows) {}
    }

    /** Not a configuration by annotation, because the application would find it and take its pool for its own. */
    @EnableTransactionManagement
    @ComponentScan({"com.encore.reports.export", "com.encore.filestore", "com.encore.privacy", "com.encore.time"})
    static class Parts {

        @Bean
        DataSource dataSource() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(System.getProperty("export.url"));
            pool.setUsername(System.getProperty("export.user"));
            pool.setPassword(System.getProperty("export.password"));
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            return pool;
        }

        /** Retired keys are a list, which here is empty. */
        @Bean
        ConversionService conversionService() {
            return new DefaultConversionService();
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource pool) {
            return new DataSourceTransactionManager(pool);
        }

        @Bean
        NamedParameterJdbcTemplate namedParameterJdbcTemplate(DataSource pool) {
            return new NamedParameterJdbcTemplate(pool);
        }
    }
}
