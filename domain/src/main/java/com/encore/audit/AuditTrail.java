package com.encore.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where what people and Encore do is noted, in the transaction that does it: both stand or neither. Written when
 * everything else of the transaction is, because everyone who adds meets at the trail's head.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

    private final AuditChain chain;
    private final EntityManager entities;
    private final Clock clock;

    AuditTrail(AuditChain chain, EntityManager entities, Clock clock) {
        this.chain = chain;
        this.entities = entities;
        this.clock = clock;
    }

    public void note(AuditFact fact) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .facts
                .add(new AuditChain.Noted(fact, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Pending begin() {
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<AuditChain.Noted> facts = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            // what the entity manager still holds back would otherwise be written under the head's lock
            entities.flush();
            chain.add(facts);
        }
    }
}
