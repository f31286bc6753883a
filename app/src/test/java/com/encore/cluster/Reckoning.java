package com.encore.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Movement;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.testing.Books;
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
