package com.encore.acts;

import com.encore.audit.AuditThing;
import com.encore.operations.Identity;
import com.encore.stereotype.Refusal;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries an order out once, however often its form is sent; every other click is shown what came of the first. What was
 * refused is in the audit trail as well. Within a transaction the other clicks wait for the first to commit.
 */
@Component
public class OnceOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);

    private final Orders orders;
    private final RecordRefusal refusals;

    OnceOnly(Orders orders, RecordRefusal refusals) {
        this.orders = orders;
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

    public Outcome carryOut(Order order, About about, Supplier<Outcome> deed) {
        if (!orders.begin(order, about.action(), about.text())) {
            return orders.outcomeOf(order).orElseGet(() -> Outcome.not("under-way", ""));
        }
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
