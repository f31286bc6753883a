package com.encore.sandbox.portone;

import com.encore.sandbox.portone.http.HttpListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PortOne V2 look-alike on 127.0.0.1. Shops talk to it with the real SDK; payers use its hosted page;
 * tests pay, break and inspect it directly. It keeps its own record of every movement of money.
 */
public final class PortOneSandbox implements AutoCloseable {

    /** Laptop-only defaults; none of them opens anything but this sandbox. */
    public static final String LAPTOP_STORE_ID = "store-encore-sandbox";

    public static final String LAPTOP_API_SECRET = "laptop-only-portone-api-secret";

    public static final String LAPTOP_WEBHOOK_SECRET = "whsec_bGFwdG9wLW9ubHktcG9ydG9uZS13ZWJob29rLXNlY3JldA==";

    /** How to start. Without a data directory everything is forgotten at the end. */
    public record Settings(
            int port,
            @Nullable Path dataDirectory,
            boolean fresh,
            @Nullable URI webhookUrl,
            int webhookSpeed,
            String storeId,
            String apiSecret,
            String webhookSecret,
            Clock clock) {

        public static Settings inMemory() {
            return new Settings(
                    0,
                    null,
                    false,
                    null,
                    1,
                    LAPTOP_STORE_ID,
                    LAPTOP_API_SECRET,
                    LAPTOP_WEBHOOK_SECRET,
                    Clock.systemUTC());
        }

        public Settings onPort(int other) {
            return new Settings(
                    other, dataDirectory, fresh, webhookUrl, webhookSpeed, storeId, apiSecret, webhookSecret, clock);
        }

        /** Keeps a journal there; "fresh" forgets what an earlier run left. */
        public Settings keeping(Path directory, boolean startFresh) {
            return new Settings(
                    port, directory, startFresh, webhookUrl, webhookSpeed, storeId, apiSecret, webhookSecret, clock);
        }

        public Settings notifying(@Nullable URI url) {
            return new Settings(
                    port, dataDirectory, fresh, url, webhookSpeed, storeId, apiSecret, webhookSecret, clock);
        }

        /** Divides the waits of the webhook retry table. */
        public Settings webhookSpeed(int factor) {
            return new Settings(
                    port, dataDirectory, fresh, webhookUrl, factor, storeId, apiSecret, webhookSecret, clock);
        }

        public Settings secrets(String api, String webhook) {
            return new Settings(port, dataDirectory, fresh, webhookUrl, webhookSpeed, storeId, api, webhook, clock);
        }

        public Settings store(String id) {
            return new Settings(
                    port, dataDirectory, fresh, webhookUrl, webhookSpeed, id, apiSecret, webhookSecret, clock);
        }

        public Settings clock(Clock other) {
            return new Settings(
                    port, dataDirectory, fresh, webhookUrl, webhookSpeed, storeId, apiSecret, webhookSecret, other);
        }
    }

    private final Settings settings;
    private final SandboxClock clock;
    private final Payments payments;
    private final WebhookSender sender;
    private final Outbox outbox = new Outbox();
    private final Webhooks webhooks;
    private final Faults faults;
    private final Misreports misreports = new Misreports();
    private final Payer payer;
    private final HttpListener listener;

    private PortOneSandbox(Settings settings) throws IOException {
        this.settings = settings;
        Path directory = settings.dataDirectory();
        clock = new SandboxClock(settings.clock());
        payments = new Payments(directory == null ? Journal.IN_MEMORY : FileJournal.open(directory, settings.fresh()));
        sender = new WebhookSender(new WebhookSigner(settings.webhookSecret()));
        faults = new Faults(this::webhooksLetGo);
        webhooks = new Webhooks(payments, sender, outbox, faults, clock, settings);
        Paying paying = new Paying(payments, webhooks, clock);
        Cancelling cancelling = new Cancelling(payments, webhooks, faults, clock);
        payer = new Payer(payments, paying, cancelling);
        PaymentJson json = new PaymentJson(settings.storeId(), webhooks, this::apiBase);
        listener = HttpListener.start(
                settings.port(),
                new Front(
                        new Api(
                                settings,
                                faults,
                                new IdempotencyKeys(clock),
                                new ApiOperations(
                                        settings.storeId(),
                                        payments,
                                        paying,
                                        cancelling,
                                        webhooks,
                                        json,
                                        new Listing(payments, json, misreports, clock))),
                        new PayPages(new Checkout(settings.storeId(), payments, paying, clock), payments),
                        new SandboxApi(this, new PayerApi(payer, misreports)),
                        new ConsolePage(payments, faults)));
        webhooks.resume();
    }

    private void webhooksLetGo() {
        webhooks.letGoWhatIsHeldBack();
    }

    public static PortOneSandbox start(Settings settings) {
        try {
            return new PortOneSandbox(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The PortOne sandbox cannot listen on 127.0.0.1:" + settings.port()
                            + "; end what uses the port or choose another with encore.sandbox.portone-port",
                    e);
        }
    }

    public int port() {
        return listener.port();
    }

    public String apiBase() {
        return "http://127.0.0.1:" + port();
    }

    public String browserSdk() {
        return apiBase() + "/v2/browser-sdk.js";
    }

    public String storeId() {
        return settings.storeId();
    }

    public String apiSecret() {
        return settings.apiSecret();
    }

    public String webhookSecret() {
        return settings.webhookSecret();
    }

    public Faults faults() {
        return faults;
    }

    /** What the list of money events tells wrongly. */
    public Misreports misreports() {
        return misreports;
    }

    public MoneyRecord record() {
        return payments.record();
    }

    public Payer payer() {
        return payer;
    }

    /** Where webhooks go from now on; null sends none. */
    public void webhookUrl(@Nullable URI url) {
        webhooks.sendTo(url);
    }

    /** Waits until no webhook is on its way or due for another try. */
    public boolean awaitWebhooks(Duration most) throws InterruptedException {
        return outbox.awaitEmpty(most);
    }

    /** Everything from now on happens at that time, until null sets the clock going again. */
    public void stopClockAt(@Nullable Instant at) {
        clock.stopAt(at);
    }

    @Override
    public void close() {
        listener.close();
        faults.clear();
        outbox.close();
        sender.close();
        payments.close();
    }
}
