package com.encore.project;

import com.encore.money.Won;
import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a project's totals grew, day by day in Seoul. */
@ReadModel
public class ProjectProgress {

    private final JdbcClient jdbc;

    ProjectProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Day> of(ProjectId project) {
        return jdbc.sql("select day, raised, backers from project_day where project_id = ? order by day")
                .param(project.value())
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class), Won.of(row.getLong("raised")), row.getInt("backers")))
                .list();
    }

    public record Day(LocalDate day, Won raised, int backers) {}
}
