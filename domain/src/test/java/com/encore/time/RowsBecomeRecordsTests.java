package com.encore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.testing.DomainTest;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

@DomainTest
class RowsBecomeRecordsTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private record Everything(
            long bigCount,
            int smallCount,
            boolean isDone,
            @Nullable Long maybeLong,
            @Nullable Integer maybeInt,
            @Nullable Boolean maybeDone,
            @Nullable String someText,
            @Nullable BigDecimal exactFigure,
            byte @Nullable [] rawBytes,
            @Nullable LocalDate onDay,
            @Nullable LocalDateTime localTime,
            @Nullable Instant paidAt,
            @Nullable DayOfWeek weekDay) {}

    private record Brief(String title, Instant closesAt) {}

    private record Day(DayOfWeek day) {}

    private record Odd(List<String> words) {}

    @Test
    void everyTypeIsReadFromAColumnNamedWithUnderscores() {
        Everything read = jdbc.sql("""
                        select 9007199254740993 as big_count, 7 as small_count, true as is_done, 5 as maybe_long,
                          6 as maybe_int, false as maybe_done, '가을밤' as some_text, 12.50 as exact_figure,
                          x'00ff' as raw_bytes, date '2026-11-20' as on_day,
                          timestamp '2026-11-20 11:22:33.123456' as local_time,
                          timestamp '2026-11-20 11:22:33.123456' as paid_at, 'FRIDAY' as week_day, 'more' as not_asked
                        """).query(Everything.class).single();

        assertThat(read.bigCount()).isEqualTo(9007199254740993L);
        assertThat(read.smallCount()).isEqualTo(7);
        assertThat(read.isDone()).isTrue();
        assertThat(read.maybeLong()).isEqualTo(5L);
        assertThat(read.maybeInt()).isEqualTo(6);
        assertThat(read.maybeDone()).isFalse();
        assertThat(read.someText()).isEqualTo("가을밤");
        assertThat(read.exactFigure()).isEqualByComparingTo("12.5");
        assertThat(read.rawBytes()).containsExactly(0, 0xff);
        assertThat(read.onDay()).isEqualTo("2026-11-20");
        assertThat(read.localTime()).isEqualTo("2026-11-20T11:22:33.123456");
        assertThat(read.paidAt()).isEqualTo("2026-11-20T11:22:33.123456Z");
        assertThat(read.weekDay()).isEqualTo(DayOfWeek.FRIDAY);
    }

    @Test
    void nullsAreNullAndInPrimitivesZero() {
        Everything read = jdbc.sql("""
                        select null as big_count, null as small_count, null as is_done, null as maybe_long,
                          null as maybe_int, null as maybe_done, null as some_text, null as exact_figure,
                          null as raw_bytes, null as on_day, null as local_time, null as paid_at, null as week_day
                        """).query(Everything.class).single();

        assertThat(read)
                .isEqualTo(new Everything(0, 0, false, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void columnsMayComeInAnyOrderAndByAnyCase() {
        Brief read = jdbc.sql("select timestamp '2026-11-20 00:00:00' as CLOSES_AT, '재즈' as title")
                .query(Brief.class)
                .single();

        assertThat(read).isEqualTo(new Brief("재즈", Instant.parse("2026-11-20T00:00:00Z")));
    }

    @Test
    void manyRowsAndNoneAreReadAlike() {
        String days = "select 'MONDAY' as day union all select 'SUNDAY'";

        assertThat(jdbc.sql(days).query(Day.class).list())
                .containsExactly(new Day(DayOfWeek.MONDAY), new Day(DayOfWeek.SUNDAY));
        assertThat(jdbc.sql("select 'MONDAY' as day where 1 = :n")
                        .param("n", 2)
                        .query(Day.class)
                        .optional())
                .isEqualTo(Optional.empty());
    }

    @Test
    void oneQueryMayBeAskedTwice() {
        JdbcClient.MappedQuerySpec<Day> query =
                jdbc.sql("select 'MONDAY' as day").query(Day.class);

        assertThat(query.list()).isEqualTo(query.list()).hasSize(1);
    }

    @Test
    void singleValuesAreReadAsBefore() {
        assertThat(jdbc.sql("select 3").query(Long.class).single()).isEqualTo(3L);
        assertThat(jdbc.sql("select 3").query(Integer.class).single()).isEqualTo(3);
        assertThat(jdbc.sql("select 3 > 2").query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select '재즈'").query(String.class).single()).isEqualTo("재즈");
        assertThat(jdbc.sql("select timestamp '2026-11-20 01:02:03'")
                        .query(Instant.class)
                        .single())
                .isEqualTo("2026-11-20T01:02:03Z");
        assertThat(jdbc.sql("select cast(null as char)").query(String.class).list())
                .containsOnlyNulls();
    }

    @Test
    void whatFitsNoComponentIsSaid() {
        assertThatThrownBy(() ->
                        jdbc.sql("select '재즈' as title").query(Brief.class).single())
                .hasMessageContaining("closesAt");
        assertThatThrownBy(() ->
                        jdbc.sql("select 'SOMEDAY' as day").query(Day.class).single())
                .hasMessageContaining("SOMEDAY");
    }

    @Test
    void aRecordOfTypesWeDoNotKnowIsLeftToSpring() {
        assertThat(jdbc.sql("select 'a,b' as words").query(Odd.class).single().words())
                .containsExactly("a", "b");
    }

    @Test
    void noNameIsTriedInVain() {
        AtomicInteger tries = new AtomicInteger();
        JdbcClient watched = new UtcTimestamps().jdbcClient(new NamedParameterJdbcTemplate(counting(tries)));

        watched.sql("select '재즈' as title, timestamp '2026-11-20 00:00:00' as closes_at")
                .query(Brief.class)
                .single();

        assertThat(tries).hasValue(0);
    }

    /** Counts the results' refusals: looking a column up by a name that is not there, or a type that is not known. */
    private DataSource counting(AtomicInteger tries) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(Connection.class, database.getConnection(), tries);
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
    }

    private static <T> T watched(Class<T> type, T real, AtomicInteger tries) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return switch (method.invoke(real, arguments)) {
                            case PreparedStatement statement -> watched(PreparedStatement.class, statement, tries);
                            case ResultSet result -> watched(ResultSet.class, result, tries);
                            case null -> null;
                            case Object other -> other;
                        };
                    } catch (java.lang.reflect.InvocationTargetException refused) {
                        tries.incrementAndGet();
                        throw refused.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
