package com.encore.payee;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.notification.Recipient;
import com.encore.project.Bank;
import com.encore.project.PayoutAccount;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells an artist that their money will go to another account, because that is how somebody would steal it. */
@Component
class PayeeLetters {

    private final MemberDirectory members;
    private final Outbox outbox;
    private final Clock clock;

    PayeeLetters(MemberDirectory members, Outbox outbox, Clock clock) {
        this.members = members;
        this.outbox = outbox;
        this.clock = clock;
    }

    void accountChanged(MemberId artist, long version, PayoutAccount account) {
        Recipient to = members.recipientOf(artist);
        outbox.post(
                "payee-account:" + artist.value() + ":" + version,
                to,
                MessageKind.PAYEE_ACCOUNT_CHANGED,
                Map.of(
                        "bank", Bank.called(account.bank().name(), to.language()),
                        "account", account.hint(),
                        "at", clock.instant().toString()));
    }
}
