package com.encore.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.operations.Identity;
import com.encore.project.ProjectId;
import com.encore.sandbox.nodes.Fleet;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.nodes.Node;
import com.encore.sandbox.nodes.Reckoning;
import com.encore.testing.Books;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two real nodes settle what succeeded. One dies in the middle, or both are asked at once: nobody can tell afterwards. */
class SettlingOnManyNodesTests {

    /** Five slices. */
    private static final int MANY = 10_000;

    private static final int FEW = 30;
    private static final int PROJECTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration OFTEN = Duration.ofMillis(10);

    private static Cluster cluster;
    private static Fleet fleet;
    private static Fundraisers fundraisers;
    private static Reckoning reckoning;
    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        cluster = Cluster.open("settling");
        fleet = cluster.fleet("jobs", 2);
        fundraisers = cluster.fundraisers();
        reckoning = cluster.reckoning();
        jdbc = cluster.jdbc();
        fleet.awaitReady();
        fleet.first().profileOf(fundraisers.artist());
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from payee_profile")
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @AfterEach
    void booksAreRightAndNothingIsLeftToTidy() {
        await().atMost(PATIENCE).until(() -> reckoning.openRuns().isEmpty());
        assertThat(new Books(cluster.jdbc()).troubles()).isEmpty();
    }

    @Test
    void aProjectIsSettledAsIfNothingHadHappenedThoughTheNodeAtWorkIsKilled() {
        ProjectId undisturbed = fundraisers.succeeded(MANY);
        fleet.first().settle(undisturbed);
        awaitSettled(undisturbed);

        ProjectId disturbed = fundraisers.succeeded(MANY);
        fleet.first().settle(disturbed);
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(OFTEN).until(() -> lines(disturbed) > 0);
        Node killed = killBetweenTwoSlices(disturbed);
        awaitSettled(disturbed);

        assertThat(figures(disturbed))
                .isEqualTo(figures(undisturbed))
                .startsWith(MANY + " " + MANY * Fundraisers.PRICE);
        assertThat(lines(disturbed)).isEqualTo(MANY);
        assertThat(hashOfLines(disturbed)).isEqualTo(hashOfLines(undisturbed));
        for (ProjectId project : List.of(undisturbed, disturbed)) {
            assertSettledOnce(project);
        }
        assertThat(whoRan(disturbed))
                .startsWith(killed.name())
                .last()
                .as("who took over")
                .isNotEqualTo(killed.name());
    }

    @Test
    void aProjectIsSettledOnceThoughBothNodesAreAskedAtTheSameTime() {
        List<ProjectId> projects = IntStream.range(0, PROJECTS)
                .mapToObj(i -> fundraisers.succeeded(FEW))
                .toList();
        fleet.awaitReady();

        projects.forEach(project -> fleet.nodes().forEach(node -> node.settle(project)));

        for (ProjectId project : projects) {
            awaitSettled(project);
            assertSettledOnce(project);
            assertThat(lines(project)).isEqualTo(FEW);
            assertThat(whoRan(project)).hasSize(1);
        }
    }

    /** The next slice waits for the settlement's row, which we hold until its node is dead. */
    private Node killBetweenTwoSlices(ProjectId project) {
        return cluster.transaction().execute(held -> {
            long settlement = jdbc.sql("select id from settlement where project_id = ? for update")
                    .param(project.value())
                    .query(Long.class)
                    .single();
            assertThat(lines(project)).isGreaterThan(0).isLessThan(MANY);
            Optional<Node> killed = fleet.killAtWork(Identity.settlement(settlement, 1));
            assertThat(killed).isPresent();
            return killed.get();
        });
    }

    private void awaitSettled(ProjectId project) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select state from settlement where project_id = ?")
                        .param(project.value())
                        .query(String.class)
                        .list()
                        .equals(List.of("CALCULATED")));
    }

    private void assertSettledOnce(ProjectId project) {
        assertThat(jdbc.sql("""
                        select concat_ws(' ', h.to_state, h.revision, h.reason) from settlement_history h
                        join settlement s on s.id = h.settlement_id where s.project_id = ? order by h.id
                        """).param(project.value()).query(String.class).list())
                .containsExactly("CALCULATING 1 funding succeeded", "CALCULATED 1 calculated");
    }

    private static int lines(ProjectId project) {
        return jdbc.sql("""
                        select count(*) from settlement_line l join settlement s on s.id = l.settlement_id
                        where s.project_id = ?
                        """).param(project.value()).query(Integer.class).single();
    }

    private static String figures(ProjectId project) {
        return jdbc.sql("""
                        select concat_ws(' ', line_count, gross, promoted, platform_fee, payment_fee, vat, payable, carried_in,
                          income_tax, local_tax, net, due_on, payee_kind, fee_policy_id, withholding_rule_id, sequence)
                        from settlement where project_id = ?
                        """).param(project.value()).query(String.class).single();
    }

    /** Of all that does not tell one project from another. */
    private static String hashOfLines(ProjectId project) {
        return jdbc.sql("""
                        select /*+ set_var(group_concat_max_len = 8000000) */
                          sha2(group_concat(concat_ws(',', l.no, l.revision, l.kind, l.amount, l.promoted, l.running,
                            l.platform_fee, l.payment_fee, l.vat) order by l.no separator ';'), 256)
                        from settlement_line l join settlement s on s.id = l.settlement_id where s.project_id = ?
                        """).param(project.value()).query(String.class).single();
    }

    private static List<String> whoRan(ProjectId project) {
        return jdbc.sql("""
                        select n.name from settlement s
                          join run_request r on r.job_name = 'settle' and r.identity = concat('settlement=', s.id, '-1')
                          join node n on n.id = r.node
                        where s.project_id = ? order by r.id
                        """).param(project.value()).query(String.class).list();
    }
}
