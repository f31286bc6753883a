package com.encore.refund;

import com.encore.notification.Language;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.notification.Recipient;
import com.encore.pledge.PledgeId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a backer what became of money on its way back, in the transaction that decided it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RefundLetters {

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Refunds refunds;

    RefundLetters(Outbox outbox, JdbcClient jdbc, Refunds refunds) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.refunds = refunds;
    }

    @EventListener
    public void done(RefundsDone done) {
        Map<PledgeId, Backer> backers =
                backersOf(done.refunds().stream().map(RefundsDone.Each::pledge).toList());
        outbox.postAll(
                MessageKind.PAYMENT_REFUNDED,
                done.refunds().stream()
                        .map(each -> letter(each, Objects.requireNonNull(backers.get(each.pledge()))))
                        .toList());
    }

    private static Outbox.Post letter(RefundsDone.Each each, Backer backer) {
        Recipient to = backer.recipient();
        return new Outbox.Post(
                "refund:" + each.refund().value(),
                to,
                Map.of(
                        "project", backer.project(),
                        "pledge", backer.number(),
                        "amount", each.amount().amount(),
                        "reason", each.reason().in(to.language())));
    }

    @EventListener
    public void parked(RefundParked parked) {
        if (parked.kind().waitsForAccount()) {
            askForAccount(refunds.lock(parked.refund().value()).orElseThrow());
        }
    }

    /** One letter each time the refund came to wait for an account, and one for each reminder. */
    void askForAccount(Refund refund) {
        Backer backer =
                Objects.requireNonNull(backersOf(List.of(refund.pledge())).get(refund.pledge()));
        Recipient to = backer.recipient();
        outbox.post(
                "refund-account:" + refund.id().value() + ":" + refund.attempts() + ":" + refund.reminded(),
                to,
                MessageKind.REFUND_ACCOUNT_NEEDED,
                Map.of(
                        "project", backer.project(),
                        "pledge", backer.number(),
                        "amount", refund.amount().amount(),
                        "reason", why(refund, to.language())));
    }

    private Map<PledgeId, Backer> backersOf(List<PledgeId> pledges) {
        Map<PledgeId, Backer> backers = new HashMap<>();
        jdbc.sql("""
                        select p.id, p.number, j.title, m.email, m.language
                        from pledge p join project j on j.id = p.project_id join member m on m.id = p.member_id
                        where p.id in (:pledges)
                        """)
                .param("pledges", pledges.stream().map(PledgeId::value).toList())
                .query((row, line) -> backers.put(
                        new PledgeId(row.getLong("id")),
                        new Backer(
                                row.getString("number"),
                                row.getString("title"),
                                new Recipient(
                                        row.getString("email"), Language.of(Locale.of(row.getString("language")))))))
                .list();
        return backers;
    }

    private record Backer(String number, String project, Recipient recipient) {}

    private static String why(Refund refund, Language language) {
        boolean refused = refund.parkKind() == ParkKind.ACCOUNT_REFUSED;
        return switch (language) {
            case KO -> refused ? "은행이 알려 주신 계좌로는 보낼 수 없다고 했어요." : "무통장 입금은 보낸 계좌로 되돌릴 수 없어요.";
            case EN ->
                refused
                        ? "The bank would not pay into the account you gave us."
                        : "A bank transfer cannot be sent back the way it came.";
        };
    }
}
