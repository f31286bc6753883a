package com.encore.project;

import static com.encore.project.Drafts.ARTIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.AdminsOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DomainTest
@RecordApplicationEvents
class MoveDeadlineIntegrationTests {

    private static final String WHY = "공연장 날짜가 바뀌었어요";

    @Autowired
    MoveDeadline moving;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    ProjectMaking making;

    @Autowired
    People people;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    private ProjectId project;
    private Instant opened;

    @BeforeEach
    void openProject() {
        project = making.funding("마감을 옮기는 밤");
        opened = clock.instant();
        clock.advance(Duration.ofDays(2));
    }

    @Test
    void movesItLaterOrEarlierAndKeepsWhatItWas() {
        Instant first = closes();
        moving.move(ARTIST, project, version(), opened.plus(Duration.ofDays(45)), WHY);
        moving.move(ARTIST, project, version(), opened.plus(Duration.ofDays(5)), "더 빨리 열게 됐어요");

        assertThat(closes()).isEqualTo(opened.plus(Duration.ofDays(5)));
        assertThat(moves.of(project))
                .extracting(DeadlineMoves.Move::closesAtBefore)
                .containsExactly(opened.plus(Duration.ofDays(45)), first);
        assertThat(events.stream(PeriodChanged.class)
                        .filter(each -> each.project().equals(project)))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void closesAtOnceWhenMovedIntoThePast() {
        moving.move(ARTIST, project, version(), opened, WHY);

        assertThat(closes()).isEqualTo(clock.instant());
        assertThatExceptionOfType(MoveNotAllowed.class)
                .isThrownBy(() -> moving.move(ARTIST, project, version(), opened.plus(Duration.ofDays(9)), WHY));
    }

    @Test
    void keepsThePeriodWithinItsLimits() {
        assertThatExceptionOfType(FieldsRefused.class)
                .isThrownBy(() -> moving.move(
                        ARTIST,
                        project,
                        version(),
                        opened.plus(ProjectLimits.PERIOD).plusSeconds(1),
                        WHY));
        ProjectId fresh = making.funding("오늘 열린 밤");
        assertThatExceptionOfType(FieldsRefused.class)
                .isThrownBy(() -> moving.move(
                        ARTIST, fresh, making.version(fresh), clock.instant().plusSeconds(60), WHY));
        assertThat(moves.of(project)).isEmpty();
    }

    @Test
    void isForTheArtistAndForAdminsWithAReasonAndFromTheNewestPage() {
        Instant later = opened.plus(Duration.ofDays(40));
        MemberId admin = people.register(Role.ADMIN);
        assertThatExceptionOfType(AdminsOnly.class)
                .isThrownBy(() -> moving.move(stage.fan(), project, version(), later, WHY));
        assertThatExceptionOfType(ReasonNeeded.class)
                .isThrownBy(() -> moving.move(ARTIST, project, version(), later, "  "));
        long read = version();
        moving.move(admin, project, read, later, WHY);
        assertThatExceptionOfType(ProjectChangedMeanwhile.class)
                .isThrownBy(() -> moving.move(ARTIST, project, read, later.plusSeconds(60), WHY));
    }

    @Test
    void takesOneOfTwoMovesMadeFromTheSamePageAtOnce() throws InterruptedException {
        long read = version();

        List<Race.Result<Integer>> results = Race.of(8, i -> {
            moving.move(ARTIST, project, read, opened.plus(Duration.ofDays(40 + i)), WHY);
            return i;
        });

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(ProjectChangedMeanwhile.class));
        assertThat(moves.of(project)).hasSize(1);
    }

    private long version() {
        return making.version(project);
    }

    private Instant closes() {
        return Objects.requireNonNull(making.read(project).project().closesAt());
    }
}
