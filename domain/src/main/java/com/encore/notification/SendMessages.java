package com.encore.notification;

import com.encore.stereotype.CallsOut;
import java.util.List;

/** Sends what is due in the outbox. Any number of nodes may do so at once. */
@CallsOut
public class SendMessages {

    private static final int ROUNDS = 50;

    private final ClaimMessages claimMessages;
    private final LetterWriter letterWriter;
    private final Postman postman;
    private final RecordDelivery recordDelivery;

    SendMessages(
            ClaimMessages claimMessages, LetterWriter letterWriter, Postman postman, RecordDelivery recordDelivery) {
        this.claimMessages = claimMessages;
        this.letterWriter = letterWriter;
        this.postman = postman;
        this.recordDelivery = recordDelivery;
    }

    /** Returns how many letters left. */
    public int send() {
        int sent = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<DueMessage> due = claimMessages.claim();
            for (DueMessage message : due) {
                sent += deliver(message) ? 1 : 0;
            }
            if (due.size() < ClaimMessages.BATCH) {
                break;
            }
        }
        return sent;
    }

    private boolean deliver(DueMessage message) {
        try {
            postman.deliver(letterWriter.write(message));
        } catch (UndeliverableException undeliverable) {
            recordDelivery.failed(message, undeliverable.isTemporary(), undeliverable);
            return false;
        } catch (RuntimeException cannotBeWritten) {
            // a letter whose words or key are missing must not keep the others from leaving
            recordDelivery.failed(message, false, cannotBeWritten);
            return false;
        }
        recordDelivery.sent(message);
        return true;
    }
}
