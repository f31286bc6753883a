package com.encore.batch;

import org.springframework.stereotype.Component;

/** Whether this node is about to stop: its runs end at their next chunk, and others take them up. */
@Component
public class Draining {

    private volatile boolean draining;

    public void begin() {
        draining = true;
    }

    public boolean began() {
        return draining;
    }
}
