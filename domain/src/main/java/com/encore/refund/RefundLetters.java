package com.encore.refund;

import com.encore.account.MemberDirectory;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.notification.Recipient;
import com.encore.pledge.PledgeBriefs;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a backer that money went back, in the transaction that booked it. */
@Component
class RefundLetters {

    private final Outbox outbox;
    private final PledgeBriefs pledges;
    private final MemberDirectory members;
    private final Refunds refunds;

    RefundLetters(Outbox outbox, PledgeBriefs pledges, MemberDirectory members, Refunds refunds) {
        this.outbox = outbox;
        this.pledges = pledges;
        this.members = members;
        this.refunds = refunds;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(RefundDone done) {
        PledgeBriefs.Brief brief = pledges.of(done.pledge());
        Refund refund = refunds.findById(done.refund().value()).orElseThrow();
        Recipient to = members.recipientOf(brief.member());
        outbox.post(
                "refund:" + done.refund().value(),
                to,
                MessageKind.PAYMENT_REFUNDED,
                Map.of(
                        "project", brief.project(),
                        "pledge", brief.number(),
                        "amount", done.amount().amount(),
                        "reason", refund.reason().in(to.language())));
    }
}
