package com.encore.sandbox.nodes;

import com.encore.project.ProjectId;
import com.encore.sandbox.portone.Movement;
import com.encore.sandbox.portone.PortOneSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether every won is where it belongs, by our books and by the provider's own record. Each answer names what differs,
 * and is empty when nothing does.
 */
public final class Reckoning {

    private final JdbcClient jdbc;
    private final PortOneSandbox provider;

    public Reckoning(JdbcClient jdbc, PortOneSandbox provider) {
        this.jdbc = jdbc;
        this.provider = provider;
    }

    /** How much of a project's end is done: half of it when every pledge knows what becomes of it, all when it has. */
    public double done(ProjectId project) {
        return jdbc.sql("""
                        select sum(if(state in ('CONFIRMED', 'REFUNDED'), 2, state = 'REFUNDING')) / count(*) / 2
                        from pledge where project_id = ?
                        """).param(project.value()).query(Double.class).single();
    }

    public int pledges(ProjectId project, String state) {
        return jdbc.sql("select count(*) from pledge where project_id = ? and state = ?")
                .params(project.value(), state)
                .query(Integer.class)
                .single();
    }

    public String state(ProjectId project) {
        return jdbc.sql("select state from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    /** The goal was missed: decided once, and each payment went back once. */
    public List<String> afterFailing(ProjectId project) {
        List<String> differences = new ArrayList<>();
        decidedOnce(project, "FAILED", differences);
        eachWentBackOnce(project, differences);
        ledgerIsTheProviders(project, differences);
        return differences;
    }

    /** The goal was met: decided once, each pledge confirmed once with its ticket, and nothing went back. */
    public List<String> afterSucceeding(ProjectId project) {
        List<String> differences = new ArrayList<>();
        decidedOnce(project, "SUCCEEDED", differences);
        eachIsConfirmedOnce(project, differences);
        noneWentBack(project, differences);
        ledgerIsTheProviders(project, differences);
        return differences;
    }

    /** Runs somebody would have to tidy up after: not over, or not by Spring Batch's account. */
    public List<String> openRuns() {
        return jdbc.sql("""
                        select concat(i.JOB_NAME, ' ', e.JOB_EXECUTION_ID, ' ', e.STATUS) from BATCH_JOB_EXECUTION e
                        join BATCH_JOB_INSTANCE i on i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                        where e.STATUS not in ('COMPLETED', 'FAILED', 'STOPPED')
                        union all
                        select concat(job_name, ' ', identity, ' is held by ', owner) from job_guard
                        where owner is not null or resume_at is not null
                        """).query(String.class).list();
    }

    private void decidedOnce(ProjectId project, String result, List<String> differences) {
        List<String> moves = jdbc.sql("select to_state from project_history where project_id = ? order by id")
                .param(project.value())
                .query(String.class)
                .list();
        if (!state(project).equals(result) || !moves.equals(List.of("FUNDING", "CLOSING", result))) {
            differences.add("%s is %s after %s and should be %s".formatted(project, state(project), moves, result));
        }
    }

    private void eachIsConfirmedOnce(ProjectId project, List<String> differences) {
        int wrong = jdbc.sql("""
                        select count(*) from pledge p
                        where project_id = ? and (state <> 'CONFIRMED'
                          or (select count(*) from pledge_history h where h.pledge_id = p.id and to_state = 'CONFIRMED') <> 1
                          or (select count(*) from ticket t where t.pledge_id = p.id and t.state = 'ISSUED') <> 1)
                        """).param(project.value()).query(Integer.class).single();
        if (wrong > 0) {
            differences.add(wrong + " pledges are not confirmed once, or without their ticket");
        }
    }

    private void eachWentBackOnce(ProjectId project, List<String> differences) {
        Map<String, Long> cancelled = provider.record().movements().stream()
                .filter(movement -> movement.kind() == Movement.Kind.CANCELLED)
                .collect(Collectors.groupingBy(Movement::paymentId, Collectors.counting()));
        List<String> payments = numbers(project);
        for (String number : payments) {
            long times = cancelled.getOrDefault(number, 0L);
            long net = provider.record().netOf(number);
            if (times != 1 || net != 0) {
                differences.add("%s was cancelled %d times, the provider still has %d".formatted(number, times, net));
            }
        }
        int refunded = jdbc.sql("select count(*) from payment where project_id = ? and state = 'REFUNDED'")
                .param(project.value())
                .query(Integer.class)
                .single();
        if (refunded != payments.size()) {
            differences.add("%d of %d payments are refunded by our books".formatted(refunded, payments.size()));
        }
    }

    private void noneWentBack(ProjectId project, List<String> differences) {
        for (String number : numbers(project)) {
            long net = provider.record().netOf(number);
            if (net != Fundraisers.PRICE) {
                differences.add("of %s the provider has %d left".formatted(number, net));
            }
        }
    }

    private void ledgerIsTheProviders(ProjectId project, List<String> differences) {
        long atTheProvider =
                numbers(project).stream().mapToLong(provider.record()::netOf).sum();
        long receivable = balance(project, "PG_RECEIVABLE");
        long held = balance(project, "PLEDGES_HELD");
        if (receivable != atTheProvider || held != -atTheProvider) {
            differences.add(
                    "receivable is %d and held %d, the provider has %d".formatted(receivable, held, atTheProvider));
        }
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
