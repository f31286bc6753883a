package com.encore.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.testing.DomainTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs by everything that is known of them. Each test has a job of its own, because others leave their runs. */
@DomainTest
class RunsAreFoundTests {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    RunList runs;

    @Autowired
    RunsAbout about;

    @Autowired
    RunSubjects subjects;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private StagedRuns staged;
    private String job;

    @BeforeEach
    void haveAJob() {
        staged = new StagedRuns(jdbc);
        job = StagedRuns.aJob();
    }

    @Test
    void pagesBothWaysWithoutLeavingOutOrRepeatingOne() {
        List<Long> saved = LongStream.range(0, 7)
                .mapToObj(i -> staged.run(job, Identity.project(i))
                        .ended("COMPLETED", A_SECOND)
                        .save())
                .toList();

        List<Long> down = new ArrayList<>();
        RunPage page = runs.page(RunFilter.of(job), null, 3);
        assertThat(page.newer()).isNull();
        down.addAll(ids(page));
        while (page.older() != null) {
            page = runs.page(RunFilter.of(job), page.older(), 3);
            down.addAll(ids(page));
        }
        assertThat(down).isEqualTo(saved.reversed());

        List<Long> up = new ArrayList<>(ids(page));
        while (page.newer() != null) {
            page = runs.page(RunFilter.of(job), page.newer(), 3);
            up.addAll(0, ids(page));
        }
        assertThat(up).isEqualTo(saved.reversed());
        assertThat(runs.count(RunFilter.of(job), 100)).isEqualTo(7);
        assertThat(runs.count(RunFilter.of(job), 4)).isEqualTo(4);
    }

    @Test
    void tellsEveryStateARunCanBeIn() {
        long waiting = run(1).notBegun().save();
        long running = run(2).save();
        long stopping = run(3).wantedStopped().save();
        long completed = run(4).ended("COMPLETED", A_SECOND).save();
        long failed = run(5).ended("FAILED", A_SECOND).save();
        long stopped = run(6).ended("STOPPED", A_SECOND).save();
        long unknown = run(7).ended("FAILED", "UNKNOWN", A_SECOND).save();
        long givenUp = run(8).ended("STOPPED", "ABANDONED", A_SECOND).save();
        long takenOver = run(9).ended("TAKEN_OVER", "FAILED", A_SECOND).save();
        long fenced = run(10).ended("FENCED", "FAILED", A_SECOND).save();
        long notBegun = run(11).notBegun().ended("NOT_BEGUN", A_SECOND).save();

        assertThat(in(RunState.WAITING)).containsExactly(waiting);
        assertThat(in(RunState.RUNNING)).containsExactly(running);
        assertThat(in(RunState.STOPPING)).containsExactly(stopping);
        assertThat(in(RunState.COMPLETED)).containsExactly(completed);
        assertThat(in(RunState.FAILED)).containsExactly(failed);
        assertThat(in(RunState.STOPPED)).containsExactly(stopped);
        assertThat(in(RunState.UNKNOWN)).containsExactly(unknown);
        assertThat(in(RunState.ABANDONED)).containsExactly(givenUp);
        assertThat(in(RunState.TAKEN_OVER)).containsExactly(fenced, takenOver);
        assertThat(in(RunState.NOT_BEGUN)).containsExactly(notBegun);
        for (RunState state : RunState.values()) {
            assertThat(ids(runs.page(RunFilter.of(state), null, 50))).containsAll(in(state));
        }
    }

    @Test
    void findsByNodeWhoAskedAndWhatMadeThem() {
        NodeId here = staged.node("here", Duration.ZERO);
        MemberId person = people.register(Role.ADMIN);
        long onNode = run(1).on(here).ended("COMPLETED", A_SECOND).save();
        long byPerson = run(2).by(person, "밤에 다시").ended("COMPLETED", A_SECOND).save();
        long byChain = run(3).by(Cause.CHAIN, "close-funding").save();

        assertThat(found(new RunFilter(null, null, here, null, null, null, null, null)))
                .containsExactly(onNode);
        assertThat(found(new RunFilter(job, null, here, null, null, null, null, null)))
                .containsExactly(onNode);
        assertThat(found(new RunFilter(job, RunState.FAILED, here, null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new RunFilter(null, null, null, null, person, null, null, null)))
                .containsExactly(byPerson);
        assertThat(found(new RunFilter(job, null, null, Cause.CHAIN, null, null, null, null)))
                .containsExactly(byChain);
        assertThat(found(new RunFilter(null, null, null, Cause.CHAIN, null, null, null, null)))
                .contains(byChain)
                .doesNotContain(byPerson);
        RunLine line = runs.page(RunFilter.of(job), null, 3).rows().get(1);
        assertThat(line.member()).isEqualTo(person);
        assertThat(line.reason()).isEqualTo("밤에 다시");
        assertThat(line.memberName()).isNotBlank();
    }

    @Test
    void findsByDayToTheMicrosecond() {
        Instant day = Instant.parse("2031-03-01T15:00:00Z");
        long before = run(1).at(day.minusNanos(1_000)).save();
        long first = run(2).at(day).save();
        long last = run(3).at(day.plus(Duration.ofDays(1)).minusNanos(1_000)).save();
        long after = run(4).at(day.plus(Duration.ofDays(1))).save();

        RunFilter thatDay = new RunFilter(job, null, null, null, null, null, day, day.plus(Duration.ofDays(1)));
        assertThat(found(thatDay)).containsExactly(last, first);
        assertThat(found(new RunFilter(job, null, null, null, null, null, null, day)))
                .containsExactly(before);
        assertThat(found(new RunFilter(job, null, null, null, null, null, day.plus(Duration.ofDays(1)), null)))
                .containsExactly(after);
        assertThat(found(new RunFilter(job, null, null, null, null, null, day.plus(Duration.ofDays(900)), null)))
                .isEmpty();
    }

    @Test
    void findsByTheProjectItsArtistAndItsSettlements() {
        String title = "별이 " + System.nanoTime() + " 뜬 밤";
        long artist = people.register(Role.ARTIST).value();
        long project = project(title, artist);
        long settlement = settlement(project, artist, 2);
        long closing = run(project).ended("COMPLETED", A_SECOND).save();
        long settling = staged.run(job, Identity.settlement(settlement, 2))
                .ended("COMPLETED", A_SECOND)
                .save();
        run(project + 1_000_000).save();
        try {
            String slug = "staged-" + project;
            for (String name : List.of(String.valueOf(project), slug, title, title.substring(3))) {
                assertThat(about(About.PROJECT, name)).as(name).containsExactly(settling, closing);
            }
            assertThat(about(About.ARTIST, "밤의 악대 " + project)).containsExactly(settling, closing);
            assertThat(about(About.SETTLEMENT, "S" + project)).containsExactly(settling);
            assertThat(about(About.PROJECT, "그런 제목은 없어요")).isEmpty();
            assertThat(about(About.PROJECT, "\"+*")).isEmpty();
            assertThat(subjects.of(Identity.settlement(settlement, 2)))
                    .returns(title, RunSubject::title)
                    .returns("S" + project, RunSubject::number);
            assertThat(subjects.of(Identity.project(999_999_999)).title()).isNull();
        } finally {
            jdbc.sql("delete from settlement where id = ?").param(settlement).update();
            jdbc.sql("delete from project where id = ?").param(project).update();
        }
    }

    @Test
    void findsByDateAndByMonthWithItsDays() {
        long tidy = staged.run(job, Identity.date(LocalDate.of(2031, 2, 3))).save();
        long other = staged.run(job, Identity.date(LocalDate.of(2031, 3, 3))).save();
        long month = staged.run(job, Identity.month(YearMonth.of(2031, 2))).save();

        assertThat(about(About.DATE, "2031-02-03")).containsExactly(tidy);
        assertThat(about(About.MONTH, "2031-02")).containsExactly(month, tidy);
        assertThat(about(About.MONTH, "2031-03")).containsExactly(other);
        assertThat(about(About.DATE, "어제")).isEmpty();
        assertThat(about(About.EXPORT, "X없음")).isEmpty();
    }

    private StagedRuns.Staged run(long project) {
        return staged.run(job, Identity.project(project));
    }

    private List<Long> in(RunState state) {
        return found(new RunFilter(job, state, null, null, null, null, null, null));
    }

    private List<Long> about(About what, String words) {
        RunFilter filter = new RunFilter(job, null, null, null, null, about.identities(what, words), null, null);
        return found(filter);
    }

    private List<Long> found(RunFilter filter) {
        List<Long> found = ids(runs.page(filter, null, 20));
        assertThat(runs.count(filter, 20)).isEqualTo(found.size());
        return found;
    }

    private static List<Long> ids(RunPage page) {
        return page.rows().stream().map(RunLine::id).toList();
    }

    private long project(String title, long artist) {
        jdbc.sql("""
                        insert into project (slug, artist_id, title, summary, story, artist_name, venue, poster, goal, state,
                          created_at, version)
                        values (concat('staged-', uuid_short()), ?, ?, '', '', '', '', '', 0, 'DRAFT', utc_timestamp(6), 0)
                        """).params(artist, title).update();
        long id = jdbc.sql("select id from project where title = ?")
                .param(title)
                .query(Long.class)
                .single();
        jdbc.sql("update project set slug = ?, artist_name = ? where id = ?")
                .params("staged-" + id, "밤의 악대 " + id, id)
                .update();
        return id;
    }

    private long settlement(long project, long artist, int revision) {
        jdbc.sql("""
                        insert into settlement (number, project_id, artist_id, sequence, revision, state, due_on,
                          fee_policy_id, withholding_rule_id, payee_kind, opened_at, version)
                        values (concat('S', :project), :project, :artist, 1, :revision, 'CALCULATING', '2031-01-01', 1, 1,
                          'INDIVIDUAL', utc_timestamp(6), 0)
                        """)
                .param("project", project)
                .param("artist", artist)
                .param("revision", revision)
                .update();
        return jdbc.sql("select id from settlement where project_id = ?")
                .param(project)
                .query(Long.class)
                .single();
    }
}
