package com.encore.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.project.ProjectId;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.portone.Movement;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.Books;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether every won is where it belongs, by our books and by the provider's own record. */
final class Reckoning {

    private final JdbcClient jdbc;
    private final PortOneSandbox provider;

    Reckoning(JdbcClient jdbc, PortOneSandbox provider) {
        this.jdbc = jdbc;
        this.provider = provider;
    }

    /** How many of a project's payments have gone back by our books. */
    int wentBack(ProjectId project) {
        return jdbc.sql("select count(*) from payment where project_id = ? and state = 'REFUNDED'")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    /** How much of a project's end is done: half of it when every pledge knows what becomes of it, all when it has. */
    double done(ProjectId project) {
        return jdbc.sql("""
                        select sum(if(state in ('CONFIRMED', 'REFUNDED'), 2, state = 'REFUNDING')) / count(*) / 2
                        from pledge where project_id = ?
                        """).param(project.value()).query(Double.class).single();
    }

    int pledges(ProjectId project, String state) {
        return jdbc.sql("select count(*) from pledge where project_id = ? and state = ?")
                .params(project.value(), state)
                .query(Integer.class)
                .single();
    }

    String state(ProjectId project) {
        return jdbc.sql("select state from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    void assertDecidedOnce(ProjectId project, String result) {
        assertThat(state(project)).isEqualTo(result);
        assertThat(jdbc.sql("select to_state from project_history where project_id = ? order by id")
                        .param(project.value())
                        .query(String.class)
                        .list())
                .containsExactly("FUNDING", "CLOSING", result);
    }

    /** Every pledge is confirmed, each with its one seat's ticket. */
    void assertEachIsConfirmedOnce(ProjectId project) {
        assertThat(jdbc.sql("""
                        select count(*) from pledge p
                        where project_id = ? and (state <> 'CONFIRMED'
                          or (select count(*) from pledge_history h where h.pledge_id = p.id and to_state = 'CONFIRMED') <> 1
                          or (select count(*) from ticket t where t.pledge_id = p.id and t.state = 'ISSUED') <> 1)
                        """).param(project.value()).query(Integer.class).single())
                .as("pledges not confirmed once, or without their ticket")
                .isZero();
    }

    /** Nobody had to tidy up: every run is over, and Spring Batch knows it. */
    void assertNoRunIsLeftOpen() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(jdbc.sql("""
                        select concat(i.JOB_NAME, ' ', e.JOB_EXECUTION_ID, ' ', e.STATUS) from BATCH_JOB_EXECUTION e
                        join BATCH_JOB_INSTANCE i on i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                        where e.STATUS not in ('COMPLETED', 'FAILED', 'STOPPED')
                        union all
                        select concat(job_name, ' ', identity, ' is held by ', owner) from job_guard
                        where owner is not null or resume_at is not null
                        """).query(String.class).list())
                                .as("open runs")
                                .isEmpty());
    }

    void assertEachWentBackOnce(ProjectId project) {
        List<String> payments = numbers(project);
        Map<String, List<Movement>> cancelled = provider.record().movements().stream()
                .filter(movement -> movement.kind() == Movement.Kind.CANCELLED)
                .collect(Collectors.groupingBy(Movement::paymentId));
        assertThat(payments).allSatisfy(number -> {
            assertThat(cancelled.get(number)).as("the provider's cancellations").hasSize(1);
            assertThat(provider.record().netOf(number)).isZero();
        });
        assertThat(wentBack(project)).as("refunded by our books").isEqualTo(payments.size());
    }

    void assertNoneWentBack(ProjectId project) {
        assertThat(numbers(project))
                .allSatisfy(
                        number -> assertThat(provider.record().netOf(number)).isEqualTo(Fundraisers.PRICE));
    }

    void assertLedgerIsTheProviders(ProjectId project) {
        long atTheProvider =
                numbers(project).stream().mapToLong(provider.record()::netOf).sum();
        assertThat(balance(project, "PG_RECEIVABLE")).as("receivable").isEqualTo(atTheProvider);
        assertThat(balance(project, "PLEDGES_HELD")).as("held").isEqualTo(-atTheProvider);
    }

    void assertBooksAreRight() {
        assertThat(new Books(jdbc).troubles()).as("sql/checks").isEmpty();
    }

    private List<String> numbers(ProjectId project) {
        return jdbc.sql("select number from payment where project_id = ?")
                .param(project.value())
                .query(String.class)
                .list();
    }

    private long balance(ProjectId project, String account) {
        return jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from posting p join account a on a.id = p.account_id
                        where p.project_id = ? and a.code = ?
                        """).params(project.value(), account).query(Long.class).single();
    }
}
