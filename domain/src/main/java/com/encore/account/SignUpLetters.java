package com.encore.account;

import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails the code, or, to the owner of an address that is taken already, a word about the attempt. */
@Component
class SignUpLetters {

    private final Outbox outbox;

    SignUpLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    void send(PendingSignUp pending, String code) {
        if (pending.isDecoy()) {
            outbox.post(pending.letterKey(), pending.recipient(), MessageKind.ALREADY_REGISTERED, Map.of());
        } else {
            Map<String, Object> model = Map.of("code", code, "minutes", PendingSignUp.CODE_LIFE.toMinutes());
            outbox.post(pending.letterKey(), pending.recipient(), MessageKind.VERIFICATION_CODE, model);
        }
    }
}
