package com.encore.project;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a project takes money. Share-locks the project's row, so that closing, which locks it exclusively, waits for
 * holds and captures under way and none slips in behind it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FundingGate {

    private static final List<String> COUNTING = List.of("FUNDING", "CLOSING");

    private final JdbcClient jdbc;

    FundingGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** New pledges: only while funding and before the deadline. */
    public void requireOpen(ProjectId project, Instant now) {
        Window window = lock(project);
        if (!window.state().equals("FUNDING") || !now.isBefore(window.endsAt())) {
            throw new FundingClosed();
        }
    }

    /** Money paid before the end still counts while the project is being closed. */
    public boolean countsPaymentOf(ProjectId project, Instant paidAt) {
        Window window = lock(project);
        return COUNTING.contains(window.state()) && paidAt.isBefore(window.endsAt());
    }

    private Window lock(ProjectId project) {
        return jdbc.sql(
                        "select state, coalesce(called_off_at, closes_at) as ends_at from project where id = ? for share")
                .param(project.value())
                .query(Window.class)
                .optional()
                .filter(window -> window.endsAt() != null)
                .orElseThrow(FundingClosed::new);
    }

    private record Window(String state, Instant endsAt) {}
}
