package com.encore.closing;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.notification.Recipient;
import com.encore.pledge.DecidedPledges;
import com.encore.project.ProjectId;
import com.encore.refund.OweForProject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells each backer what the result means for a pledge: one letter per pledge, because each has its own money. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BackerLetters {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MemberDirectory members;

    BackerLetters(JdbcClient jdbc, Outbox outbox, MemberDirectory members) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.members = members;
    }

    void succeeded(ProjectId project, List<DecidedPledges.Moved> pledges) {
        post(
                project,
                MessageKind.PROJECT_SUCCEEDED,
                pledges.stream().map(pledge -> new News(pledge, pledge.total())).toList());
    }

    void goesBack(ProjectId project, FundingResult result, List<OweForProject.Owed> owed) {
        post(
                project,
                result == FundingResult.CALLED_OFF ? MessageKind.PROJECT_CALLED_OFF : MessageKind.PROJECT_FAILED,
                owed.stream()
                        .map(each -> new News(each.pledge(), each.amount()))
                        .toList());
    }

    private void post(ProjectId id, MessageKind kind, List<News> news) {
        if (news.isEmpty()) {
            return;
        }
        Project project = jdbc.sql("select title, goal, called_off_reason as reason from project where id = ?")
                .param(id.value())
                .query(Project.class)
                .single();
        Map<MemberId, Recipient> recipients = members.recipientsOf(
                news.stream().map(each -> each.pledge().member()).toList());
        for (News each : news) {
            Map<String, Object> model = new HashMap<>();
            model.put("project", project.title());
            model.put("goal", project.goal());
            model.put("reason", Objects.requireNonNullElse(project.reason(), ""));
            model.put("pledge", each.pledge().number().value());
            model.put("amount", each.amount().amount());
            outbox.post(
                    "pledge:" + each.pledge().id().value() + ":decided",
                    Objects.requireNonNull(recipients.get(each.pledge().member()), "a pledge is a member's"),
                    kind,
                    model);
        }
    }

    private record News(DecidedPledges.Moved pledge, Won amount) {}

    private record Project(
            String title, long goal, @Nullable String reason) {}
}
