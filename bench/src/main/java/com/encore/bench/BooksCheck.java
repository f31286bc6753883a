package com.encore.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the books are right after the load: a fast wrong answer is none. */
final class BooksCheck {

    private final JdbcClient jdbc;

    BooksCheck(DataSource connections) {
        this.jdbc = JdbcClient.create(connections);
    }

    /** The checks that found something, with how much. */
    List<String> troubles() throws IOException {
        Resource[] checks =
                new PathMatchingResourcePatternResolver().getResources("classpath*:com/encore/sql/checks/*.sql");
        if (checks.length == 0) {
            throw new IllegalStateException("no checks on the class path");
        }
        List<String> troubles = new ArrayList<>();
        for (Resource check : checks) {
            int rows = jdbc.sql(check.getContentAsString(StandardCharsets.UTF_8))
                    .query()
                    .listOfRows()
                    .size();
            if (rows > 0) {
                troubles.add(check.getFilename() + ": " + rows);
            }
        }
        return troubles;
    }
}
