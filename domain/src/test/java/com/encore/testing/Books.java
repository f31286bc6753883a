package com.encore.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the checks of the books: queries that return no row when all is right. */
public final class Books {

    private final JdbcClient jdbc;

    public Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each failing check returned; empty when the books are right. */
    public Map<String, List<Map<String, Object>>> troubles() {
        Map<String, List<Map<String, Object>>> troubles = new TreeMap<>();
        for (Resource check : checks()) {
            List<Map<String, Object>> rows = jdbc.sql(text(check)).query().listOfRows();
            if (!rows.isEmpty()) {
                troubles.put(String.valueOf(check.getFilename()), rows);
            }
        }
        return troubles;
    }

    private static List<Resource> checks() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:com/encore/sql/checks/*.sql");
            if (found.length == 0) {
                throw new IllegalStateException("no checks on the class path");
            }
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Resource check) {
        try {
            return check.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
