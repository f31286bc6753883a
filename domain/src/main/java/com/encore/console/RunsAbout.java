package com.encore.console;

import com.encore.operations.Identity;
import com.encore.stereotype.ReadModel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Translates what people know, such as a project by its title, into the identities runs have. A project's settlements
 * are its own, in every revision.
 */
@ReadModel
public class RunsAbout {

    private static final int MOST_PROJECTS = 50;
    private static final int MOST_SETTLEMENTS = 200;

    /** The index of words knows pairs of characters. */
    private static final int SHORTEST = 2;

    private final JdbcClient jdbc;

    RunsAbout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they are written; none when nothing is called that. */
    public List<String> identities(About about, String typed) {
        String words = typed.strip();
        return switch (about) {
            case PROJECT -> ofProjects(projects(words));
            case ARTIST -> ofProjects(byWords(words, "artist_name"));
            case DATE -> day(words);
            case MONTH -> month(words);
            case SETTLEMENT -> settlements("s.number = :it", isAscii(words) ? words : "");
            case EXPORT -> exports(words);
        };
    }

    /** Everything that was ever done for one settlement. */
    public List<String> settlement(long id) {
        return settlements("s.id = :it", id);
    }

    private List<Long> projects(String words) {
        List<Long> exact = jdbc.sql("select id from project where id = :id or slug = :slug")
                .param("id", isNumber(words) ? Long.parseLong(words) : -1)
                .param("slug", isAscii(words) ? words : "")
                .query(Long.class)
                .list();
        if (!exact.isEmpty()) {
            return exact;
        }
        // runs outlive what they were about
        List<Long> gone = isNumber(words) ? List.of(Long.parseLong(words)) : List.of();
        return Stream.concat(gone.stream(), byWords(words, "title").stream()).toList();
    }

    private List<Long> byWords(String words, String column) {
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            return List.of();
        }
        return jdbc.sql("select id from project"
                        + " where match(title, summary, artist_name) against (:words) and locate(:words, " + column
                        + ") > 0 order by id desc limit :most")
                .param("words", words)
                .param("most", MOST_PROJECTS)
                .query(Long.class)
                .list();
    }

    private List<String> ofProjects(List<Long> projects) {
        if (projects.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        projects.stream().map(id -> Identity.project(id).text()),
                        settlements("s.project_id in (:it)", projects).stream())
                .toList();
    }

    private List<String> settlements(String which, Object it) {
        return jdbc
                .sql("select s.id, s.revision from settlement s where " + which + " order by s.id desc limit :most")
                .param("it", it)
                .param("most", MOST_SETTLEMENTS)
                .query(Revised.class)
                .list()
                .stream()
                .flatMap(each -> IntStream.rangeClosed(1, each.revision())
                        .mapToObj(revision ->
                                Identity.settlement(each.id(), revision).text()))
                .toList();
    }

    private List<String> exports(String number) {
        return jdbc
                .sql("select id from export_request where number = ?")
                .param(isAscii(number) ? number : "")
                .query(Long.class)
                .list()
                .stream()
                .map(id -> Identity.export(id).text())
                .toList();
    }

    private static List<String> day(String written) {
        try {
            return List.of(Identity.date(LocalDate.parse(written)).text());
        } catch (DateTimeException malformed) {
            return List.of();
        }
    }

    /** The month itself, and each of its days. */
    private static List<String> month(String written) {
        try {
            YearMonth month = YearMonth.parse(written);
            return Stream.concat(
                            Stream.of(Identity.month(month)),
                            IntStream.rangeClosed(1, month.lengthOfMonth())
                                    .mapToObj(day -> Identity.date(month.atDay(day))))
                    .map(Identity::text)
                    .toList();
        } catch (DateTimeException malformed) {
            return List.of();
        }
    }

    private static boolean isNumber(String words) {
        return words.matches("\\d{1,18}");
    }

    private static boolean isAscii(String words) {
        return words.chars().allMatch(letter -> letter < 128);
    }

    private record Revised(long id, int revision) {}
}
