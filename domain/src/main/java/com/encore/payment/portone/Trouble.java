package com.encore.payment.portone;

import io.portone.sdk.server.errors.PortOneException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Words for what went wrong with a call, short enough for a row and free of what the provider may have echoed. */
final class Trouble {

    private static final int LONGEST = 200;

    private Trouble() {}

    static String of(@Nullable Throwable trouble) {
        if (trouble == null) {
            return "no cause given";
        }
        if (trouble instanceof TimeoutException) {
            return "no answer in time";
        }
        String kind = trouble.getClass().getSimpleName();
        String text = trouble instanceof PortOneException ? kind : kind + ": " + trouble.getMessage();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
