package com.encore.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.project.Listed;
import com.encore.project.ListingSort;
import com.encore.project.PageKey;
import com.encore.project.ProjectCard;
import com.encore.project.ProjectId;
import com.encore.project.ProjectListing;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class RankingTests {

    @Autowired
    private RankProjects ranking;

    @Autowired
    private LikeProject likes;

    @Autowired
    private ProjectListing listing;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private LocalDate today;

    @BeforeEach
    void lookAtTheCalendar() {
        today = Seoul.dateOf(clock.instant());
    }

    @Test
    void weighsViewsLikesAndNewBackersByTheDay() {
        ProjectId project = open();
        viewed(project, today, 7);
        likes.like(stage.fan(), project);
        likes.like(stage.fan(), project);
        backed(project, today.minusDays(1), 4);
        backed(project, today, 5);
        ranking.rank();
        // 7 views, 2 likes and 1 backer of today; 4 backers of yesterday count four fifths
        assertThat(score(project)).isEqualTo(7_000 + 20_000 + 50_000 + 4 * 50 * 800);
    }

    @Test
    void letsInterestFadeAndForgetsItAfterTwoWeeks() {
        ProjectId project = open();
        viewed(project, today, 10);
        ranking.rank();
        assertThat(score(project)).isEqualTo(10_000);
        clock.advance(Duration.ofDays(2));
        ranking.rank();
        assertThat(score(project)).isEqualTo(6_400);
        clock.advance(Duration.ofDays(12));
        ranking.rank();
        assertThat(score(project)).isZero();
    }

    @Test
    void neverSinksBelowNothingWhenBackersLeave() {
        ProjectId project = open();
        backed(project, today.minusDays(20), 9);
        backed(project, today, 2);
        ranking.rank();
        assertThat(score(project)).isZero();
    }

    @Test
    void holdsOnlyWhatIsBeingFunded() {
        ProjectId project = open();
        ranking.rank();
        assertThat(score(project)).isZero();
        set(project, "CLOSING");
        ranking.rank();
        assertThat(score(project)).isNull();
        set(project, "FUNDING");
    }

    @Test
    void ordersTheHomePageAndPagesThroughEqualsOnce() {
        ProjectId loved = open();
        ProjectId seen = open();
        List<ProjectId> equals = Stream.generate(this::open).limit(5).toList();
        viewed(loved, today, 2_000_000);
        viewed(seen, today, 1_000_000);
        equals.forEach(each -> viewed(each, today, 900_000));
        ranking.rank();

        List<ProjectId> order = new ArrayList<>();
        PageKey after = null;
        do {
            Listed<ProjectCard> page = listing.funding(ListingSort.POPULAR, null, after, 2);
            page.rows().forEach(card -> order.add(card.id()));
            after = page.next();
        } while (after != null);

        assertThat(order).doesNotHaveDuplicates().startsWith(loved, seen);
        assertThat(order.subList(2, 7)).containsExactlyElementsOf(equals.reversed());
    }

    @Test
    void isReadAlongItsIndexHoweverFarDown() {
        Stream.generate(this::open).limit(30).forEach(each -> {});
        ranking.rank();
        String first = plan("");
        String later = plan("and s.score <= 5 and (s.score, s.project_id) < (5, 9)");
        assertThat(List.of(first, later))
                .allSatisfy(plan -> assertThat(plan)
                        .startsWith("project_popularity_by_score")
                        .doesNotContain("filesort"));
    }

    private String plan(String beyond) {
        return jdbc.sql("""
                        explain format=traditional select p.id from project_popularity s
                          straight_join project p on p.id = s.project_id
                          straight_join project_total t on t.project_id = p.id
                        where p.state = 'FUNDING' and p.closes_at > now(6) %s
                        order by s.score desc, s.project_id desc limit 13
                        """.formatted(beyond)).query().listOfRows().stream()
                .map(row -> row.get("key") + " " + row.get("Extra"))
                .collect(Collectors.joining("; "));
    }

    private ProjectId open() {
        return stage.project(Duration.ofDays(60));
    }

    private void viewed(ProjectId project, LocalDate day, long views) {
        jdbc.sql("insert into project_view_day (project_id, day, views) values (:project, :day, :views)")
                .params(Map.of("project", project.value(), "day", day, "views", views))
                .update();
    }

    private void backed(ProjectId project, LocalDate day, int backers) {
        jdbc.sql("insert into project_day (project_id, day, raised, backers) values (:project, :day, 0, :backers)")
                .params(Map.of("project", project.value(), "day", day, "backers", backers))
                .update();
    }

    private void set(ProjectId project, String state) {
        jdbc.sql("update project set state = ? where id = ?")
                .params(state, project.value())
                .update();
    }

    private @Nullable Long score(ProjectId project) {
        return jdbc.sql("select score from project_popularity where project_id = ?")
                .param(project.value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
