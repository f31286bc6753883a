package com.encore.project;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DraftRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DraftView around(ProjectView project) {
        Optional<PayoutAccountView> account = payoutAccount(project.id());
        Whole whole = new Whole(
                project.title(),
                project.summary(),
                project.story(),
                project.artistName(),
                project.showAt(),
                project.totals().goal(),
                project.opensAt(),
                project.closesAt(),
                !project.rewards().isEmpty(),
                account.isPresent());
        return new DraftView(
                project,
                account.orElse(null),
                whole.missing(clock.instant()),
                returnedBecause(project).orElse(null));
    }

    private Optional<PayoutAccountView> payoutAccount(ProjectId project) {
        return jdbc.sql("select bank, account_hint from project_payout_account where project_id = ?")
                .param(project.value())
                .query((row, number) ->
                        new PayoutAccountView(Bank.valueOf(row.getString("bank")), row.getString("account_hint")))
                .optional();
    }

    /** Only while the last move is a return: a draft sent in again is no longer a returned one. */
    private Optional<String> returnedBecause(ProjectView project) {
        if (project.state() != ProjectState.DRAFT) {
            return Optional.empty();
        }
        return jdbc.sql("select reason from project_history where project_id = ? order by id desc limit 1")
                .param(project.id().value())
                .query(String.class)
                .optional()
                .filter(reason -> !reason.isEmpty());
    }
}
