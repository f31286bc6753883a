package com.encore.ticket;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a door scanned, judged for the show at that door. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScannedTickets {

    private final JdbcClient jdbc;
    private final TicketSignature signature;

    ScannedTickets(JdbcClient jdbc, TicketSignature signature) {
        this.jdbc = jdbc;
        this.signature = signature;
    }

    Scan judge(String scanned, ProjectId show, MemberId by) {
        requireDoorOf(show, by);
        return signature
                .verified(scanned)
                .flatMap(code -> judge(code, show))
                .orElse(new Scan(Optional.empty(), Verdict.FORGED));
    }

    private Optional<Scan> judge(TicketCode code, ProjectId show) {
        return jdbc.sql("select state, project_id from ticket where code = ?")
                .param(code.value())
                .query(Row.class)
                .optional()
                .map(row -> new Scan(
                        Optional.of(code),
                        row.projectId() == show.value() ? Verdict.on(row.state()) : Verdict.OTHER_SHOW));
    }

    private void requireDoorOf(ProjectId show, MemberId by) {
        boolean theirs = jdbc.sql("select id from project where id = ? and artist_id = ?")
                .params(show.value(), by.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!theirs) {
            throw new NotYourDoor();
        }
    }

    /** What was scanned and what it is worth. */
    record Scan(Optional<TicketCode> code, Verdict verdict) {}

    private record Row(TicketState state, long projectId) {}
}
