package com.encore.notification;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rings the sender as soon as a posting transaction has committed, so that a code arrives at once and not at the next
 * tick. Only a hint: a ring that is lost costs seconds, because the message itself is already in the outbox.
 */
@Component
class Doorbell {

    private final SendMessages sendMessages;
    private final MailSettings settings;
    private final AtomicInteger rings = new AtomicInteger();
    private final ExecutorService sender = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("messages-", 0).factory());

    Doorbell(SendMessages sendMessages, MailSettings settings) {
        this.sendMessages = sendMessages;
        this.settings = settings;
    }

    void ringAfterCommit() {
        if (!settings.atOnce()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    /** Many rings while one round is under way make one more round. */
    private void ring() {
        if (rings.getAndIncrement() == 0) {
            sender.execute(this::sendUntilNobodyRings);
        }
    }

    private void sendUntilNobodyRings() {
        int heard = 0;
        try {
            do {
                heard = rings.get();
                sendMessages.send();
            } while (!rings.compareAndSet(heard, 0));
        } catch (RuntimeException failed) {
            rings.set(0);
            throw failed;
        }
    }

    @PreDestroy
    void close() {
        sender.close();
    }
}
