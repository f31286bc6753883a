package com.encore.bench;

import com.encore.counter.FoldCounters;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counters from Redis into the database, beside as many rows put there in batches by bare JDBC, in turns. */
final class FoldBench implements Scenario {

    private static final int SHARDS = 64;
    private static final int TIMES_SEEN = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String BY_HAND = """
            insert into fold_by_hand (project_id, day, views) values (?, ?, ?)
            on duplicate key update views = views + values(views)""";

    private static final RedisScript<Long> MANY = RedisScript.of("""
            for project = ARGV[1], ARGV[2], ARGV[3] do
              redis.call('HINCRBY', KEYS[1], string.format('%d', project) .. ':' .. ARGV[4], ARGV[5])
            end
            return 0
            """, Long.class);

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        int counters = effort.counters();
        try (AppHere app = AppHere.start(bench)) {
            DataSource pool = app.bean(DataSource.class);
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("create table fold_by_hand like project_view_day").update();
            FoldCounters folding = app.bean(FoldCounters.class);
            // what the visitors of other benchmarks left
            folding.fold();
            jdbc.sql("truncate table project_view_day").update();
            StringRedisTemplate redis = app.bean(StringRedisTemplate.class);
            Findings findings = new Findings("Folding %,d counters into the database".formatted(counters));
            Table table = new Table("counters are", "Encore/s", "by hand/s", "ratio", "Encore took s");
            try (Connection byHand = connection(bench)) {
                for (String kind : List.of("new", "there already")) {
                    Measured limit = measured(counters, () -> byHand(byHand, counters));
                    count(redis, counters);
                    Measured ours = measured(counters, () -> {
                        int folded = folding.fold();
                        findings.must(folded == counters, "%,d counters were folded".formatted(folded));
                    });
                    table.row(
                            kind,
                            ours.rate(),
                            limit.rate(),
                            ours.times(limit),
                            "%.1f".formatted(ours.took().toMillis() / 1000.0));
                }
            }
            long views = jdbc.sql("select sum(views) from project_view_day")
                    .query(Long.class)
                    .single();
            findings.must(views == 2L * TIMES_SEEN * counters, "the views add up to " + views);
            jdbc.sql("drop table fold_by_hand").update();
            jdbc.sql("truncate table project_view_day").update();
            return findings.table(table).remark("target: ratio of 0.5 and more; Encore also reads them from Redis");
        }
    }

    private static void count(StringRedisTemplate redis, int counters) {
        for (int shard = 0; shard < SHARDS; shard++) {
            redis.execute(
                    MANY,
                    List.of("counter:live:" + shard),
                    Integer.toString(shard),
                    Integer.toString(counters - 1),
                    Integer.toString(SHARDS),
                    Long.toString(DAY.toEpochDay()),
                    Integer.toString(TIMES_SEEN));
        }
    }

    /** As many to a transaction as in a shard, in the order of the key. */
    private static void byHand(Connection connection, int counters) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(BY_HAND)) {
            for (int counter = 0; counter < counters; counter++) {
                row.setLong(1, counter);
                row.setObject(2, DAY);
                row.setLong(3, TIMES_SEEN);
                row.addBatch();
                if ((counter + 1) % (counters / SHARDS) == 0) {
                    row.executeBatch();
                    connection.commit();
                }
            }
            row.executeBatch();
            connection.commit();
        }
    }

    private static Connection connection(Workbench bench) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", bench.connections().getUsername());
        properties.setProperty("password", bench.connections().getPassword());
        properties.setProperty("rewriteBatchedStatements", "true");
        Connection connection = DriverManager.getConnection(bench.connections().getJdbcUrl(), properties);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    private static Measured measured(int counters, Work work) throws SQLException {
        long began = System.nanoTime();
        work.once();
        return new Measured(counters, Duration.ofNanos(System.nanoTime() - began), new Histogram(3), 0, List.of());
    }

    @FunctionalInterface
    private interface Work {
        void once() throws SQLException;
    }
}
