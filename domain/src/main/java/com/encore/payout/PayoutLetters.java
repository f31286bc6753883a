package com.encore.payout;

import com.encore.account.MemberDirectory;
import com.encore.notification.Language;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.notification.Recipient;
import com.encore.project.Bank;
import com.encore.settlement.Payable;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells an artist that money arrived, or that it could not, in the transaction that decided it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PayoutLetters {

    private final Outbox outbox;
    private final MemberDirectory members;
    private final JdbcClient jdbc;

    PayoutLetters(Outbox outbox, MemberDirectory members, JdbcClient jdbc) {
        this.outbox = outbox;
        this.members = members;
        this.jdbc = jdbc;
    }

    void paid(Payout payout, Payable settlement, LocalDate day) {
        Recipient to = members.recipientOf(payout.artist());
        outbox.post(
                "payout-paid:" + payout.id().value(),
                to,
                MessageKind.PAYOUT_PAID,
                Map.of(
                        "project", title(settlement),
                        "settlement", settlement.number(),
                        "amount", payout.amount().amount(),
                        "day", written(day, to.language()),
                        "account", account(payout, to.language()),
                        "memo", PayoutMemo.of(payout.no())));
    }

    void bounced(Payout payout, Payable settlement) {
        Recipient to = members.recipientOf(payout.artist());
        outbox.post(
                "payout-bounced:" + payout.id().value(),
                to,
                MessageKind.PAYOUT_BOUNCED,
                Map.of(
                        "project", title(settlement),
                        "settlement", settlement.number(),
                        "amount", payout.amount().amount(),
                        "account", account(payout, to.language())));
    }

    private static String account(Payout payout, Language language) {
        return Bank.called(payout.account().bank().name(), language) + " "
                + payout.account().hint();
    }

    private static String written(LocalDate day, Language language) {
        return switch (language) {
            case KO -> day.getYear() + "년 " + day.getMonthValue() + "월 " + day.getDayOfMonth() + "일";
            case EN -> day.toString();
        };
    }

    private String title(Payable settlement) {
        return jdbc.sql("select title from project where id = ?")
                .param(settlement.project().value())
                .query(String.class)
                .single();
    }
}
