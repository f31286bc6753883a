package com.encore.closing;

import com.encore.account.MemberDirectory;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.project.FundingEnd;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an artist how the project ended, in the transaction that decides it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ArtistLetters {

    private final Outbox outbox;
    private final MemberDirectory members;

    ArtistLetters(Outbox outbox, MemberDirectory members) {
        this.outbox = outbox;
        this.members = members;
    }

    void decided(FundingEnd.Locked project, FundingResult result, Figures.Counted figures) {
        outbox.post(
                "funding-decided:" + project.id().value(),
                members.recipientOf(project.artist()),
                kind(result),
                Map.of(
                        "project",
                        project.title(),
                        "slug",
                        project.slug(),
                        "goal",
                        project.goal().amount(),
                        "raised",
                        figures.counted(),
                        "backers",
                        figures.backers()));
    }

    private static MessageKind kind(FundingResult result) {
        return switch (result) {
            case SUCCEEDED -> MessageKind.FUNDING_SUCCEEDED;
            case FAILED -> MessageKind.FUNDING_FAILED;
            case CALLED_OFF -> MessageKind.FUNDING_CALLED_OFF;
        };
    }
}
