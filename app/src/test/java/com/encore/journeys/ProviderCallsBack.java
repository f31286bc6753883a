package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.testing.Provider;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The provider sends its messages to the application under test, and the test ends when they have all arrived. */
final class ProviderCallsBack implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        String home = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("encore.public-url");
        Provider.sandbox().webhookUrl(URI.create(home + "/webhooks/portone"));
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        Provider.sandbox().faults().clear();
        boolean arrived = Provider.sandbox().awaitWebhooks(Duration.ofSeconds(20));
        Provider.sandbox().webhookUrl(null);
        assertThat(arrived).as("webhooks arrived").isTrue();
    }
}
