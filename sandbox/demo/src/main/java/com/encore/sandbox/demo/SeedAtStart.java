package com.encore.sandbox.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Fills an empty laptop, once. Runs before anything rings, so that no chore touches weeks that are being made. */
@Component
@OnLaptops
@ConditionalOnExpression("'${encore.roles:web,jobs}'.contains('web')")
class SeedAtStart implements ApplicationRunner, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(SeedAtStart.class);

    private final SeedingLock lock;
    private final SeedingMark mark;
    private final SandboxPayer payer;
    private final Seeding seeding;

    SeedAtStart(SeedingLock lock, SeedingMark mark, SandboxPayer payer, Seeding seeding) {
        this.lock = lock;
        this.mark = mark;
        this.payer = payer;
        this.seeding = seeding;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        lock.holding(this::seedIfEmpty);
    }

    private void seedIfEmpty() {
        if (mark.read() != SeedingMark.Mark.NOBODY_YET) {
            return;
        }
        if (!payer.isThere()) {
            LOG.warn("No demo data: it is paid for at the PortOne sandbox, and the provider configured is another");
            return;
        }
        LOG.info("Making demo data, once: a few weeks of concerts, fans and pledges");
        seeding.seed();
    }
}
