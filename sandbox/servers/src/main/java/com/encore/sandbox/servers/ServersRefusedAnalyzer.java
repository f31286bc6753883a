package com.encore.sandbox.servers;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the one line instead of the stack trace it would be buried in. */
final class ServersRefusedAnalyzer extends AbstractFailureAnalyzer<ServersRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ServersRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
