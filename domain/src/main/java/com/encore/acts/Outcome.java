package com.encore.acts;

import com.encore.operations.Launch;
import com.encore.stereotype.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of an order.
 *
 * @param done whether it was carried out
 * @param key of the words that say so
 * @param detail what the words are about
 * @param request the run that began, if one did
 */
public record Outcome(
        boolean done, String key, String detail, @Nullable Long request) {

    private static final int LONGEST = 300;

    public Outcome {
        detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }

    public static Outcome done(String key) {
        return new Outcome(true, "acts.outcome." + key, "", null);
    }

    public static Outcome not(String key, String detail) {
        return new Outcome(false, "acts.outcome." + key, detail, null);
    }

    static Outcome refused(Refusal refusal) {
        return new Outcome(
                false,
                "refusal." + refusal.key(),
                Arrays.stream(refusal.arguments()).map(String::valueOf).collect(Collectors.joining(", ")),
                null);
    }

    public static Outcome of(Launch launch) {
        return switch (launch) {
            case Launch.Started started -> new Outcome(true, "acts.outcome.started", "", started.request());
            case Launch.HandedOver handedOver -> done("handed-over");
            case Launch.AlreadyRunning running -> not("already-running", "");
            case Launch.AlreadyDone done -> not("already-done", "");
            case Launch.NeedsAttention trouble -> not("needs-attention", trouble.why());
        };
    }
}
