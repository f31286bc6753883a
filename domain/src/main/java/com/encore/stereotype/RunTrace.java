package com.encore.stereotype;

import java.util.Map;
import org.slf4j.MDC;

/** The number of the run a thread works for, in each of its log lines, so that they are found on whichever node. */
public final class RunTrace {

    /** Under which a log line carries it. */
    public static final String KEY = "run";

    private RunTrace() {}

    public static Runnable of(long run, Runnable work) {
        return () -> {
            MDC.put(KEY, Long.toString(run));
            try {
                work.run();
            } finally {
                MDC.remove(KEY);
            }
        };
    }

    /** For another thread that works for the same run. */
    public static Runnable asHere(Runnable work) {
        Map<String, String> here = MDC.getCopyOfContextMap();
        return here == null
                ? work
                : () -> {
                    MDC.setContextMap(here);
                    try {
                        work.run();
                    } finally {
                        MDC.clear();
                    }
                };
    }
}
