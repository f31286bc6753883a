package com.encore.acts;

import com.encore.audit.AuditThing;
import com.encore.operations.Identity;
import com.encore.stereotype.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries an order out once, however often its form is sent; every other click is shown what came of the first. If the
 * first one's node died on the way, the next click finds its lock free and is shown what is there to be seen of it: the
 * order ends with that and is never carried out again. What was refused is in the audit trail as well.
 */
@Component
public class OnceOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);

    private final Orders orders;
    private final OrderLock lock;
    private final RecordRefusal refusals;

    OnceOnly(Orders orders, OrderLock lock, RecordRefusal refusals) {
        this.orders = orders;
        this.lock = lock;
        this.refusals = refusals;
    }

    /** What an order is about. */
    public record About(String action, AuditThing thing) {

        public About(String action, String job, @Nullable Identity identity, @Nullable Long execution) {
            this(action, AuditThing.job(job, identity == null ? null : identity.text(), execution));
        }

        String text() {
            return Stream.of(thing.job(), thing.identity(), thing.kind(), thing.number())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * For what only writes, in one transaction with its order: it dies with it, and the other clicks wait for its commit.
     * They keep their connections meanwhile, so the first must not need a second one.
     */
    public Outcome carryOut(Order order, About about, Supplier<Outcome> deed) {
        return orders.begin(order, about.action(), about.text())
                ? first(order, about, deed)
                : orders.outcomeOf(order).orElseGet(() -> Outcome.not("under-way", ""));
    }

    /** @param traces what there is to be seen of it if nobody lived to say; nothing if nothing came of it */
    public Outcome carryOut(Order order, About about, Supplier<Outcome> deed, Supplier<Optional<Outcome>> traces) {
        if (!orders.begin(order, about.action(), about.text())) {
            return answer(order, traces);
        }
        return lock.holding(order, () -> orders.outcomeOf(order).orElseGet(() -> first(order, about, deed)))
                .orElseGet(() -> answer(order, traces));
    }

    private Outcome answer(Order order, Supplier<Optional<Outcome>> traces) {
        return orders.outcomeOf(order)
                .or(() -> orders.isOld(order) ? lock.holding(order, () -> settle(order, traces)) : Optional.empty())
                .orElseGet(() -> Outcome.not("under-way", ""));
    }

    /** Under the lock: nobody is carrying it out, nor ever will, because whoever gets the lock next looks first. */
    private Outcome settle(Order order, Supplier<Optional<Outcome>> traces) {
        return orders.outcomeOf(order).orElseGet(() -> {
            Outcome seen = traces.get().orElseGet(() -> Outcome.not("died", ""));
            orders.end(order, seen);
            LOG.warn("an order of member {} was left half-way: {}", order.by().value(), seen.key());
            return seen;
        });
    }

    private Outcome first(Order order, About about, Supplier<Outcome> deed) {
        Outcome outcome = Outcome.not("unknown", "");
        try {
            outcome = deed.get();
        } catch (Refusal refused) {
            outcome = Outcome.refused(refused);
            refusals.record(about, order, refused);
        } finally {
            orders.end(order, outcome);
        }
        LOG.info(
                "{} of {} by member {}: {}",
                about.action(),
                about.text(),
                order.by().value(),
                outcome.key());
        return outcome;
    }
}
