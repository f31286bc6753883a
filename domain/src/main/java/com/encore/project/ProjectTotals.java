package com.encore.project;

import com.encore.account.MemberId;
import com.encore.money.Won;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a project has raised and from how many people: exact, and to be called last, because every capture meets here. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProjectTotals {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ProjectTotals(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public void add(ProjectId project, MemberId member, Won amount) {
        int inserted = jdbc.sql("""
                        insert into project_backer (project_id, member_id, pledges) values (?, ?, 1)
                        on duplicate key update pledges = pledges + 1
                        """).params(project.value(), member.value()).update();
        change(project, amount.amount(), inserted == 1 ? 1 : 0);
    }

    public void subtract(ProjectId project, MemberId member, Won amount) {
        jdbc.sql("update project_backer set pledges = pledges - 1 where project_id = ? and member_id = ?")
                .params(project.value(), member.value())
                .update();
        int gone = jdbc.sql("delete from project_backer where project_id = ? and member_id = ? and pledges = 0")
                .params(project.value(), member.value())
                .update();
        change(project, -amount.amount(), -gone);
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
        events.publishEvent(new TotalsChanged(project));
    }
}
