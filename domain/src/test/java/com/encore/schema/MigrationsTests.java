package com.encore.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.sandbox.servers.TestServers;
import com.encore.testing.Books;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsTests {

    private static final String EMPTY = "encore_empty";

    static List<Resource> migrations() throws IOException {
        return Arrays.asList(
                new PathMatchingResourcePatternResolver().getResources("classpath*:com/encore/sql/migration/*.sql"));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void sayWhyTheyAre(Resource migration) throws IOException {
        assertThat(migration.getContentAsString(StandardCharsets.UTF_8)).startsWith("-- Why: ");
    }

    @Test
    void applyToAnEmptyServerWhoseBooksAreThenRight() {
        JdbcClient server = JdbcClient.create(dataSource(TestServers.databaseUrl()));
        server.sql("drop database if exists " + EMPTY).update();
        server.sql("create database " + EMPTY).update();
        DriverManagerDataSource empty = dataSource(TestServers.databaseUrl().replaceFirst("/encore\\b", "/" + EMPTY));

        int applied = Flyway.configure()
                .dataSource(empty)
                .locations("classpath:com/encore/sql/migration", "classpath:com/encore/sql/repeatable")
                .load()
                .migrate()
                .migrationsExecuted;

        assertThat(applied).isGreaterThanOrEqualTo(7);
        assertThat(new Books(JdbcClient.create(empty)).troubles()).isEmpty();
    }

    @Test
    void keepTheLedgerFromBeingRewritten() {
        applyToAnEmptyServerWhoseBooksAreThenRight();
        JdbcClient server =
                JdbcClient.create(dataSource(TestServers.databaseUrl().replaceFirst("/encore\\b", "/" + EMPTY)));
        List<String> triggers = server.sql("show triggers where `Table` in ('posting', 'journal_entry')")
                .query((row, number) -> row.getString("Event") + " " + row.getString("Table"))
                .list();
        assertThat(triggers)
                .containsExactlyInAnyOrder(
                        "UPDATE posting", "DELETE posting", "UPDATE journal_entry", "DELETE journal_entry");
    }

    private static DriverManagerDataSource dataSource(String url) {
        return new DriverManagerDataSource(url, TestServers.databaseUser(), TestServers.databasePassword());
    }
}
