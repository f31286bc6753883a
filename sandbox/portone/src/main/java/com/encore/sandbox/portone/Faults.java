package com.encore.sandbox.portone;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The switches that make the provider misbehave. */
public final class Faults {

    /** A fault that is switched on, and how often it still strikes (-1: until cleared). */
    public record Active(Fault fault, Scope scope, int left) {}

    private final CopyOnWriteArrayList<Armed> armed = new CopyOnWriteArrayList<>();
    private final Hanging hanging = new Hanging();
    private final Runnable onClear;

    Faults(Runnable onClear) {
        this.onClear = onClear;
    }

    public void on(Scope scope, Fault fault) {
        armed.add(new Armed(fault, scope, new AtomicInteger(scope.times())));
    }

    public List<Active> active() {
        return armed.stream()
                .map(one -> new Active(one.fault, one.scope, one.left.get()))
                .toList();
    }

    /** Switches everything off; requests that hang are cut without taking effect, webhooks held back go out. */
    public void clear() {
        armed.clear();
        hanging.end(false);
        onClear.run();
    }

    /** Lets requests that hang go on, as a provider does whose client has long given up. */
    public void release() {
        armed.removeIf(one -> one.fault instanceof Fault.Hang);
        hanging.end(true);
    }

    /** Waits until so many requests hang. */
    public boolean awaitHanging(int requests, Duration most) throws InterruptedException {
        return hanging.await(requests, most);
    }

    /** True if the request should go on, false if it should be cut. */
    boolean hang() throws InterruptedException {
        return hanging.park();
    }

    <F extends Fault> Optional<F> strike(
            Class<F> kind, Predicate<F> which, Operation operation, @Nullable String paymentId) {
        for (Armed one : armed) {
            if (kind.isInstance(one.fault)
                    && which.test(kind.cast(one.fault))
                    && one.scope.covers(operation, paymentId)
                    && one.takeOne()) {
                if (one.left.get() == 0) {
                    armed.remove(one);
                }
                return Optional.of(kind.cast(one.fault));
            }
        }
        return Optional.empty();
    }

    <F extends Fault> Optional<F> strike(Class<F> kind, Operation operation, @Nullable String paymentId) {
        return strike(kind, any -> true, operation, paymentId);
    }

    private record Armed(Fault fault, Scope scope, AtomicInteger left) {

        boolean takeOne() {
            return left.getAndUpdate(count -> count > 0 ? count - 1 : count) != 0;
        }
    }
}
