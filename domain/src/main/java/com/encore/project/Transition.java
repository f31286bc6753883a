package com.encore.project;

import com.encore.account.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One move of a project: who made it, why and when. */
@Entity
@Immutable
@Table(name = "project_history")
class Transition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Project project;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable ProjectState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ProjectState to;

    @Column(name = "by_member")
    private @Nullable Long by;

    private String reason;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Transition() {}

    Transition(
            Project project,
            @Nullable ProjectState from,
            ProjectState to,
            @Nullable MemberId by,
            String reason,
            Instant at) {
        this.project = project;
        this.from = from;
        this.to = to;
        this.by = by == null ? null : by.value();
        this.reason = reason;
        this.at = at;
    }
}
