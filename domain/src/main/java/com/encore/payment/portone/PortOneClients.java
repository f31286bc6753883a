package com.encore.payment.portone;

import com.encore.payment.PortOneSettings;
import io.portone.sdk.server.payment.PaymentClient;
import jakarta.annotation.PreDestroy;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Several SDK clients, because one of them has at most five requests in flight and lets the others queue. Refunds have
 * their own, so that a night of refunds keeps no fan from paying.
 */
@Component
class PortOneClients {

    private final Lanes asking;
    private final Lanes cancelling;

    PortOneClients(PortOneSettings settings) {
        this.asking = Lanes.of(settings.clients(), settings);
        this.cancelling = Lanes.of(settings.cancellingClients(), settings);
    }

    Lanes asking() {
        return asking;
    }

    Lanes cancelling() {
        return cancelling;
    }

    @PreDestroy
    void close() {
        Stream.of(asking, cancelling).flatMap(lanes -> lanes.all.stream()).forEach(lane -> lane.client.close());
    }

    /** Clients that share the work evenly. */
    static final class Lanes {

        private final List<Lane> all;

        private Lanes(List<Lane> all) {
            this.all = all;
        }

        static Lanes of(int clients, PortOneSettings settings) {
            return new Lanes(IntStream.range(0, clients)
                    .mapToObj(i -> new Lane(
                            new PaymentClient(settings.apiSecret(), settings.apiBase(), settings.storeId()),
                            new AtomicInteger()))
                    .toList());
        }

        <A> CompletableFuture<A> through(Function<PaymentClient, CompletableFuture<A>> call) {
            Lane emptiest = all.stream()
                    .min(Comparator.comparingInt(lane -> lane.inFlight.get()))
                    .orElseThrow();
            emptiest.inFlight.incrementAndGet();
            return call.apply(emptiest.client).whenComplete((answer, trouble) -> emptiest.inFlight.decrementAndGet());
        }
    }

    private record Lane(PaymentClient client, AtomicInteger inFlight) {}
}
