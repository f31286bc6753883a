package com.encore.project;

import com.encore.stereotype.ReadModel;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a project is called, for people at Encore who name it by the end of its address. */
@ReadModel
public class ProjectNames {

    private final JdbcClient jdbc;

    ProjectNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project by its names. */
    public record Named(ProjectId id, String slug, String title) {}

    public Optional<Named> ofSlug(String slug) {
        // the column holds nothing else and could not even be compared with it
        boolean possible = slug.chars().allMatch(letter -> letter < 128);
        return jdbc.sql("select id, slug, title from project where slug = ?")
                .param(possible ? slug : "")
                .query((row, number) ->
                        new Named(new ProjectId(row.getLong("id")), row.getString("slug"), row.getString("title")))
                .optional();
    }
}
