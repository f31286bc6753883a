package com.encore.testing;

import com.encore.sandbox.portone.PortOneSandbox;

/** The payment provider of this run: one for all tests, which keep apart by payment. */
public final class Provider {

    private static final PortOneSandbox SANDBOX = PortOneSandbox.start(
            PortOneSandbox.Settings.inMemory().webhookSpeed(600).clock(TestClock.shared()));

    private Provider() {}

    public static PortOneSandbox sandbox() {
        return SANDBOX;
    }
}
