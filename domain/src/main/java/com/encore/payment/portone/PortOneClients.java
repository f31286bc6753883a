package com.encore.payment.portone;

import com.encore.payment.PortOneSettings;
import io.portone.sdk.server.payment.PaymentClient;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Several SDK clients in turn, because one of them has at most five requests in flight. */
@Component
class PortOneClients {

    private final List<PaymentClient> clients;
    private final AtomicInteger next = new AtomicInteger();

    PortOneClients(PortOneSettings settings) {
        this.clients = IntStream.range(0, settings.clients())
                .mapToObj(i -> new PaymentClient(settings.apiSecret(), settings.apiBase(), settings.storeId()))
                .toList();
    }

    PaymentClient any() {
        return clients.get(Math.floorMod(next.getAndIncrement(), clients.size()));
    }

    @PreDestroy
    void close() {
        clients.forEach(PaymentClient::close);
    }
}
