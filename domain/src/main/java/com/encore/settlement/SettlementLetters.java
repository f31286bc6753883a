package com.encore.settlement;

import com.encore.account.MemberDirectory;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an artist what was decided about their money, in the transaction that decides it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettlementLetters {

    private final Outbox outbox;
    private final MemberDirectory members;
    private final SettledShows shows;

    SettlementLetters(Outbox outbox, MemberDirectory members, SettledShows shows) {
        this.outbox = outbox;
        this.members = members;
        this.shows = shows;
    }

    void approved(Settlement settlement) {
        Figures figures = settlement.figures();
        outbox.post(
                "settlement-approved:" + settlement.number()
                        + (settlement.approval() == 1 ? "" : ":" + settlement.approval()),
                members.recipientOf(settlement.artist()),
                figures.isPaidOut() ? MessageKind.SETTLEMENT_APPROVED : MessageKind.SETTLEMENT_CARRIED,
                Map.of(
                        "project",
                        shows.of(settlement.project()).title(),
                        "number",
                        settlement.number(),
                        "net",
                        Math.max(0, figures.net()),
                        "owed",
                        Math.max(0, -figures.net()),
                        "due",
                        settlement.dueOn().toString()));
    }

    /** What they were told of this approval holds no more. */
    void recalled(Settlement settlement) {
        outbox.post(
                "settlement-recalled:" + settlement.number() + ":" + settlement.approval(),
                members.recipientOf(settlement.artist()),
                MessageKind.SETTLEMENT_RECALLED,
                Map.of(
                        "project",
                        shows.of(settlement.project()).title(),
                        "number",
                        settlement.number(),
                        "net",
                        settlement.figures().net()));
    }
}
