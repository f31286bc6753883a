package com.encore.sandbox.portone;

import java.util.function.Consumer;

/** Where events are kept. */
interface Journal extends AutoCloseable {

    Journal IN_MEMORY = new Journal() {
        @Override
        public void replay(Consumer<Event> into) {}

        @Override
        public void append(Event event) {}

        @Override
        public void close() {}
    };

    /** Called once, before the first append. */
    void replay(Consumer<Event> into);

    void append(Event event);

    @Override
    void close();
}
