package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An artist's own projects, whatever their state. A stranger's are not found. */
@ReadModel
public class ArtistProjects {

    private final JdbcClient jdbc;
    private final ProjectRows projects;
    private final DraftRows drafts;

    ArtistProjects(JdbcClient jdbc, ProjectRows projects, DraftRows drafts) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.drafts = drafts;
    }

    /** Newest first. */
    public Listed<ProjectCard> of(MemberId artist, @Nullable PageKey after, int size) {
        return Listed.of(
                jdbc.sql("select " + ProjectCard.COLUMNS + """
                                from project p left join project_figures t on t.project_id = p.id
                                where p.artist_id = :artist and p.id < :before order by p.id desc limit :limit
                                """)
                        .param("artist", artist.value())
                        .param("before", after == null ? Long.MAX_VALUE : after.id())
                        .param("limit", size + 1)
                        .query(ProjectCard::read)
                        .list(),
                size,
                card -> new PageKey(0, card.id().value()));
    }

    public DraftView draft(MemberId artist, ProjectId id) {
        return own(artist, projects.byId(id));
    }

    public DraftView dashboard(MemberId artist, String slug) {
        return own(artist, projects.bySlug(slug));
    }

    private DraftView own(MemberId artist, Optional<ProjectView> found) {
        return found.filter(project -> project.artist().equals(artist))
                .map(drafts::around)
                .orElseThrow(ProjectNotFound::new);
    }
}
