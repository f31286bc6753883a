package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The second of two people signs, for exactly the figures the first has seen, and the settlement is booked. Refused
 * while its lines, the books and the provider do not say the same.
 */
@UseCase
public class ApproveSettlement {

    private final Staff staff;
    private final Settlements settlements;
    private final SettlementHistory history;
    private final Signatures signatures;
    private final Agreement agreement;
    private final SettlementBooks books;
    private final Carries carries;
    private final SettlementLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApproveSettlement(
            Staff staff,
            Settlements settlements,
            SettlementHistory history,
            Signatures signatures,
            Agreement agreement,
            SettlementBooks books,
            Carries carries,
            SettlementLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staff = staff;
        this.settlements = settlements;
        this.history = history;
        this.signatures = signatures;
        this.agreement = agreement;
        this.books = books;
        this.carries = carries;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    public void approve(SettlementId id, String hash, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        Settlement settlement = settlements.lock(id);
        if (settlement.state() != SettlementState.CHECKED || !settlement.isSeenAs(hash)) {
            throw new SettlementMoved();
        }
        signatures.sign(settlement, Signatures.Step.APPROVED, reason, finance);
        agreement.require(settlement);
        settlement.approve(clock.instant());
        settlements.saveAndFlush(settlement);
        history.moved(settlement, SettlementState.CHECKED, finance, reason.text());
        books.book(settlement, carries.takenInto(settlement));
        if (settlement.figures().net() < 0) {
            carries.carryOn(settlement, Seoul.dateOf(clock.instant()));
        }
        letters.approved(settlement);
        events.publishEvent(new SettlementApproved(settlement.id(), settlement.project(), settlement.artist()));
    }
}
