package com.encore.project;

import static com.encore.project.Drafts.ARTIST;
import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Won;
import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class ProjectListingIntegrationTests {

    @Autowired
    private ProjectMaking make;

    @Autowired
    private ProjectListing listing;

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private ArtistProjects own;

    @Autowired
    private LiveTotals live;

    @Autowired
    private RecordProgress recordProgress;

    @Autowired
    private ProjectProgress progress;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @EnumSource(ListingSort.class)
    void readsEachProjectOnceWhateverTheOrderAndPageSize(ListingSort sort) {
        List<ProjectId> made =
                List.of(make.funding("정렬 하나"), make.funding("정렬 둘셋"), make.funding("정렬 넷다"), make.funding("정렬 다섯"));
        undone(() -> {
            // equal figures, so that only the id tells them apart
            made.forEach(id -> raise(id, 50_000, 1));
            raise(made.getFirst(), 100_000, 2);
            jdbc.sql("update project_popularity set score = 9000000000 where project_id = ?")
                    .param(made.getFirst().value())
                    .update();
            List<ProjectId> seen = new ArrayList<>();
            PageKey after = null;
            do {
                Listed<ProjectCard> page = listing.funding(sort, null, after, 3);
                page.rows().forEach(card -> seen.add(card.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).doesNotHaveDuplicates().containsAll(made);
            if (sort == ListingSort.MOST_FUNDED || sort == ListingSort.POPULAR) {
                assertThat(seen.getFirst()).isEqualTo(made.getFirst());
            }
        });
    }

    @Test
    void narrowsToAHashtagHoweverItIsTyped() {
        ProjectId id = make.funding("해시태그로 찾기");
        assertThat(listing.funding(ListingSort.NEWEST, "#밴드", null, 100).rows())
                .extracting(ProjectCard::id)
                .contains(id);
        assertThat(listing.funding(ListingSort.NEWEST, "재즈", null, 100).rows()).isEmpty();
        assertThat(listing.hashtags(10)).contains("밴드", "인디");
    }

    @Test
    void findsWhatIsSpeltNearlyRightAndHidesWhatIsNotPublic() {
        ProjectId shown = make.funding("오로라 관측소의 겨울 노래");
        ProjectId hidden = make.draft("오로라 관측소의 비밀 초안");
        assertThat(listing.search("오로라관측소"))
                .extracting(ProjectCard::id)
                .contains(shown)
                .doesNotContain(hidden);
        assertThat(listing.search("오로라 관축소").getFirst().id()).isEqualTo(shown);
        assertThat(listing.search("+ - \" * ( ) @ ~ <")).isEmpty();
        assertThat(listing.search("오")).isEmpty();
    }

    @Test
    void queuesReviewsLongestWaitingFirst() {
        ProjectId first = make.submitted("심사 대기 하나");
        ProjectId second = make.submitted("심사 대기 둘");
        List<ProjectId> waiting = new ArrayList<>();
        PageKey after = null;
        do {
            Listed<ReviewItem> page = queue.waiting(after, 1);
            page.rows().forEach(item -> waiting.add(item.id()));
            after = page.next();
        } while (after != null);
        assertThat(waiting).containsSubsequence(first, second).doesNotHaveDuplicates();
        assertThat(queue.approved(null, 100).rows()).extracting(ReviewItem::id).doesNotContain(first, second);
    }

    @Test
    void listsAnArtistsOwnProjectsNewestFirst() {
        ProjectId older = make.draft("먼저 쓴 초안");
        ProjectId newer = make.draft("나중 쓴 초안");
        Listed<ProjectCard> page = own.of(ARTIST, null, 1);
        assertThat(page.rows()).extracting(ProjectCard::id).containsExactly(newer);
        assertThat(own.of(ARTIST, page.next(), 1).rows())
                .extracting(ProjectCard::id)
                .containsExactly(older);
        assertThat(own.of(Drafts.STRANGER, null, 10).rows()).isEmpty();
    }

    @Test
    void readsLiveFiguresWithWhatIsLeft() {
        ProjectId id = make.funding("지금 이 순간");
        undone(() -> {
            raise(id, 1_500_000, 12);
            LiveTotals.Live now = live.of(id).orElseThrow();
            assertThat(now.totals().percent()).isEqualTo(50);
            assertThat(now.totals().backers()).isEqualTo(12);
            assertThat(now.rewards()).extracting(LiveTotals.Left::left).containsExactly(100, null);
        });
        assertThat(live.of(new ProjectId(-1))).isEmpty();
    }

    @Test
    void keepsTheLastFiguresOfEachDay() {
        ProjectId id = make.funding("하루하루 자라는");
        undone(() -> {
            recordProgress.record();
            raise(id, 300_000, 4);
            recordProgress.record();
            clock.advance(Duration.ofDays(1));
            raise(id, 900_000, 9);
            recordProgress.record();
            assertThat(progress.of(id))
                    .extracting(ProjectProgress.Day::raised)
                    .containsExactly(Won.of(300_000), Won.of(900_000));
        });
    }

    @Test
    void readsEveryListAlongAnIndex() {
        make.funding("색인을 타는 목록");
        Map<String, String> lists = Map.of(
                "ending", "select id from project where state = 'FUNDING' order by closes_at, id limit 10",
                "newest", "select id from project where state = 'FUNDING' order by opened_at desc, id desc limit 10",
                "done", "select id from project where state = 'SUCCEEDED' order by closed_at desc, id desc limit 10",
                "review", "select id from project where state = 'IN_REVIEW' order by submitted_at, id limit 10",
                "due", "select id from project where state = 'APPROVED' and opens_at <= now(6) order by opens_at, id",
                "own", "select id from project where artist_id = 7001 order by id desc limit 10",
                "history", "select id from project_history where project_id = 1 order by id desc limit 10");
        Map<String, String> sorted = lists.entrySet().stream()
                .filter(list -> plan(list.getValue()).contains("filesort"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(sorted).isEmpty();
        assertThat(new HashSet<>(lists.values()))
                .allSatisfy(sql -> assertThat(plan(sql)).doesNotContain("ALL"));
    }

    private String plan(String sql) {
        return jdbc.sql("explain format=traditional " + sql).query().listOfRows().stream()
                .map(row -> row.get("type") + " " + row.get("Extra"))
                .collect(Collectors.joining("; "));
    }

    private void raise(ProjectId id, long amount, int backers) {
        jdbc.sql("update project_total set raised = ?, backers = ? where project_id = ?")
                .params(amount, backers, id.value())
                .update();
    }

    /** Figures nobody pledged must not outlive the test. */
    private void undone(Runnable test) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            test.run();
        });
    }
}
