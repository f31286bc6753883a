package com.encore.project;

import com.encore.account.MemberId;
import com.encore.money.Won;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a project has raised and from how many people: exact, and written when everything else of the transaction is,
 * because every capture meets here and holds this row until its commit.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectTotals {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    ProjectTotals(JdbcClient jdbc, EntityManager entities, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
    }

    public void add(ProjectId project, MemberId member, Won amount) {
        atTheEnd(new Change(project, member, amount.amount(), true));
    }

    public void subtract(ProjectId project, MemberId member, Won amount) {
        atTheEnd(new Change(project, member, -amount.amount(), false));
    }

    private record Change(ProjectId project, MemberId member, long amount, boolean joins) {}

    private void atTheEnd(Change change) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .changes
                .add(change);
    }

    private Pending begin() {
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void write(Change change) {
        change(change.project(), change.amount(), change.joins() ? joined(change) : -left(change));
    }

    private int joined(Change change) {
        int inserted = jdbc.sql("""
                        insert into project_backer (project_id, member_id, pledges) values (?, ?, 1)
                        on duplicate key update pledges = pledges + 1
                        """)
                .params(change.project().value(), change.member().value())
                .update();
        return inserted == 1 ? 1 : 0;
    }

    private int left(Change change) {
        jdbc.sql("update project_backer set pledges = pledges - 1 where project_id = ? and member_id = ?")
                .params(change.project().value(), change.member().value())
                .update();
        return jdbc.sql("delete from project_backer where project_id = ? and member_id = ? and pledges = 0")
                .params(change.project().value(), change.member().value())
                .update();
    }

    /** Many pledges at once, by how many of them are whose. */
    public void subtractAll(ProjectId project, Map<MemberId, Integer> pledges, Won amount) {
        Map<Integer, List<Long>> membersByCount = pledges.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(entry -> entry.getKey().value(), Collectors.toList())));
        membersByCount.forEach((count, members) -> jdbc.sql("""
                        update project_backer set pledges = pledges - :count
                        where project_id = :project and member_id in (:members)
                        """)
                .param("count", count)
                .param("project", project.value())
                .param("members", members)
                .update());
        int gone = jdbc.sql("""
                        delete from project_backer
                        where project_id = :project and member_id in (:members) and pledges = 0
                        """)
                .param("project", project.value())
                .param("members", pledges.keySet().stream().map(MemberId::value).toList())
                .update();
        change(project, -amount.amount(), -gone);
    }

    private void change(ProjectId project, long amount, int backers) {
        int changed = jdbc.sql(
                        "update project_total set raised = raised + ?, backers = backers + ? where project_id = ?")
                .params(amount, backers, project.value())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("project " + project.value() + " has no totals row");
        }
        events.publishEvent(new TotalsChanged(project, amount, backers));
    }

    private final class Pending implements TransactionSynchronization {

        private final List<Change> changes = new ArrayList<>();

        /** Before the audit trail's head, for which all wait: nobody who has it may still want a total. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // what the entity manager still holds back would otherwise be written under these locks
            entities.flush();
            // by project, so that two transactions with several never wait for each other in a circle
            changes.stream()
                    .sorted(Comparator.comparingLong(change -> change.project().value()))
                    .forEach(ProjectTotals.this::write);
        }
    }
}
