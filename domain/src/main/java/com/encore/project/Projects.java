package com.encore.project;

import com.encore.account.MemberId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every writer locks the row first, so that a stale form meets the newer version and not a failed commit. */
interface Projects extends Repository<Project, Long> {

    Project saveAndFlush(Project draft);

    void flush();

    boolean existsBySlug(String slug);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id")
    Optional<Project> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id and p.artistId = :artist")
    Optional<Project> lock(long id, long artist);

    default Project locked(ProjectId id) {
        return lock(id.value()).orElseThrow(ProjectNotFound::new);
    }

    default Project lockedOf(MemberId artist, ProjectId id) {
        return lock(id.value(), artist.value()).orElseThrow(ProjectNotFound::new);
    }
}
