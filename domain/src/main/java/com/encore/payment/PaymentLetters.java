package com.encore.payment;

import com.encore.account.MemberDirectory;
import com.encore.money.Won;
import com.encore.notification.Language;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.pledge.PledgeBriefs;
import com.encore.pledge.PledgeId;
import com.encore.project.Bank;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a backer what became of a payment, in the transaction that decided it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentLetters {

    private final Outbox outbox;
    private final PledgeBriefs pledges;
    private final MemberDirectory members;
    private final Payments payments;

    PaymentLetters(Outbox outbox, PledgeBriefs pledges, MemberDirectory members, Payments payments) {
        this.outbox = outbox;
        this.pledges = pledges;
        this.members = members;
        this.payments = payments;
    }

    @EventListener
    public void arrived(MoneyArrived money) {
        post(money.payment(), money.pledge(), money.amount(), MessageKind.PLEDGE_CONFIRMED, "paid", Map.of());
    }

    @EventListener
    public void declined(PaymentDeclined declined) {
        Payment payment = payments.lock(declined.payment().value()).orElseThrow();
        String reason = Objects.requireNonNullElse(payment.failure(), "");
        post(
                payment.id(),
                declined.pledge(),
                payment.total(),
                MessageKind.PAYMENT_DECLINED,
                "declined-" + payment.asked(),
                Map.of("reason", reason));
    }

    @EventListener
    public void awaited(DepositAwaited awaited) {
        Payment payment = payments.lock(awaited.payment().value()).orElseThrow();
        Payment.Deposit deposit = payment.deposit();
        post(
                payment.id(),
                awaited.pledge(),
                payment.total(),
                MessageKind.VIRTUAL_ACCOUNT_ISSUED,
                "account",
                Map.of(
                        "bank",
                        Bank.called(deposit.bank(), languageOf(awaited.pledge())),
                        "account",
                        deposit.number(),
                        "deadline",
                        deposit.until().toString()));
    }

    private Language languageOf(PledgeId pledge) {
        return members.recipientOf(pledges.of(pledge).member()).language();
    }

    private void post(PaymentId id, PledgeId pledge, Won amount, MessageKind kind, String what, Map<String, ?> more) {
        PledgeBriefs.Brief brief = pledges.of(pledge);
        Map<String, Object> model = new HashMap<>(more);
        model.put("project", brief.project());
        model.put("pledge", brief.number());
        model.put("amount", amount.amount());
        model.put("closesAt", brief.closesAt().toString());
        outbox.post("payment:" + id.value() + ":" + what, members.recipientOf(brief.member()), kind, model);
    }
}
