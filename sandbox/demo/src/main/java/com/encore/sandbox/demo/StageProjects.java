package com.encore.sandbox.demo;

import com.encore.account.MemberId;
import com.encore.project.ApproveProject;
import com.encore.project.ArtistProjects;
import com.encore.project.CancelProject;
import com.encore.project.OpenFunding;
import com.encore.project.ProjectId;
import com.encore.project.ProjectState;
import com.encore.project.ReturnProject;
import com.encore.project.SubmitForReview;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes projects through their life, as their artists and the reviewer would have, up to where each stands. */
@Component
@OnLaptops
class StageProjects {

    private final WriteDraft writing;
    private final SubmitForReview submission;
    private final ApproveProject approval;
    private final ReturnProject giving;
    private final CancelProject cancellation;
    private final OpenFunding opening;
    private final ArtistProjects projects;

    StageProjects(
            WriteDraft writing,
            SubmitForReview submission,
            ApproveProject approval,
            ReturnProject giving,
            CancelProject cancellation,
            OpenFunding opening,
            ArtistProjects projects) {
        this.writing = writing;
        this.submission = submission;
        this.approval = approval;
        this.giving = giving;
        this.cancellation = cancellation;
        this.opening = opening;
        this.projects = projects;
    }

    /** In the order they were begun, so that the newest has the highest number. Returns those that took pledges. */
    List<Staged> stage(List<DemoProject> files, People people, Instant now) {
        List<Staged> open = new ArrayList<>();
        files.stream()
                .sorted(Comparator.comparing(
                        (DemoProject file) -> Timetable.of(file, now).started()))
                .forEach(file -> {
                    ProjectId id = live(file, Timetable.of(file, now), people);
                    if (file.tookPledges()) {
                        open.add(staged(file, id, people, now));
                    }
                });
        return open;
    }

    private Staged staged(DemoProject file, ProjectId id, People people, Instant now) {
        Timetable times = Timetable.of(file, now);
        return new Staged(
                file,
                id,
                times.opens(),
                times.until(file, now),
                projects.draft(people.artist(file.artist()), id).project().rewards());
    }

    private ProjectId live(DemoProject file, Timetable times, People people) {
        MemberId artist = people.artist(file.artist());
        ProjectId id = SeedingClock.at(times.started(), () -> writing.write(artist, file, times));
        if (file.state() == ProjectState.DRAFT && file.because() == null) {
            return id;
        }
        SeedingClock.during(times.submitted(), () -> submission.submit(artist, id, version(artist, id)));
        switch (file.state()) {
            case DRAFT ->
                SeedingClock.during(
                        times.reviewed(),
                        () -> giving.giveBack(people.admin(), id, version(artist, id), because(file)));
            case IN_REVIEW -> {}
            case APPROVED -> approve(id, artist, people, times);
            case CANCELLED -> {
                approve(id, artist, people, times);
                SeedingClock.during(
                        times.reviewed().plus(Duration.ofHours(2)),
                        () -> cancellation.cancel(artist, id, version(artist, id), because(file)));
            }
            // what is over is closed once it has its pledges
            case FUNDING, SUCCEEDED, FAILED -> {
                approve(id, artist, people, times);
                SeedingClock.during(times.opens().plusSeconds(1), () -> opening.open(id, null));
            }
            case CLOSING -> throw new IllegalArgumentException(file.title() + " would have to be closed first");
        }
        return id;
    }

    private void approve(ProjectId id, MemberId artist, People people, Timetable times) {
        SeedingClock.during(times.reviewed(), () -> approval.approve(people.admin(), id, version(artist, id)));
    }

    private long version(MemberId artist, ProjectId id) {
        return projects.draft(artist, id).project().version();
    }

    private static String because(DemoProject file) {
        return Objects.requireNonNull(file.because(), () -> file.title() + " needs a reason");
    }
}
