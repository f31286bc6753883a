package com.encore.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test people with browsers, and sends them home after it. Without a Chromium it says so and skips. */
final class InChromium implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final Logger LOG = LoggerFactory.getLogger(InChromium.class);
    private static final Namespace HERE = Namespace.create(InChromium.class);
    private static final String NONE =
            "Browser journeys are skipped: no Chromium found. Install one or name it in " + Chromium.WHERE + ".";

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean installed = Chromium.installed().isPresent();
        if (!installed) {
            LOG.warn(NONE);
        }
        assumeTrue(installed, NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Guests.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String home = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("encore.public-url");
        return context.getStore(HERE).computeIfAbsent(Guests.class, key -> new Guests(home), Guests.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Guests guests = context.getStore(HERE).remove(Guests.class, Guests.class);
        if (guests != null) {
            guests.goHome(context.getExecutionException().isEmpty(), context.getDisplayName());
        }
    }
}
