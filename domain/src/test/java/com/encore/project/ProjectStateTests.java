package com.encore.project;

import static com.encore.project.ProjectState.APPROVED;
import static com.encore.project.ProjectState.CANCELLED;
import static com.encore.project.ProjectState.CLOSING;
import static com.encore.project.ProjectState.DRAFT;
import static com.encore.project.ProjectState.FAILED;
import static com.encore.project.ProjectState.FUNDING;
import static com.encore.project.ProjectState.IN_REVIEW;
import static com.encore.project.ProjectState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProjectStateTests {

    private static final Set<String> LEGAL = Set.of(
            DRAFT + " " + IN_REVIEW,
            DRAFT + " " + CANCELLED,
            IN_REVIEW + " " + APPROVED,
            IN_REVIEW + " " + DRAFT,
            IN_REVIEW + " " + CANCELLED,
            APPROVED + " " + FUNDING,
            APPROVED + " " + CANCELLED,
            FUNDING + " " + CLOSING,
            CLOSING + " " + SUCCEEDED,
            CLOSING + " " + FAILED);

    @Test
    void movesAlongTheseTenWaysAndNoOther() {
        Set<String> allowed = new TreeSet<>();
        for (ProjectState from : ProjectState.values()) {
            Arrays.stream(ProjectState.values()).filter(from::mayBecome).forEach(to -> allowed.add(from + " " + to));
        }
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(LEGAL);
    }

    @Test
    void showsOnlyWhatWasApprovedAndNotCalledOff() {
        assertThat(ProjectState.values())
                .filteredOn(ProjectState::isPublic)
                .containsExactly(APPROVED, FUNDING, CLOSING, SUCCEEDED, FAILED);
    }
}
