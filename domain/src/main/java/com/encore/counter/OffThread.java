package com.encore.counter;

import java.util.concurrent.Semaphore;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.stereotype.Component;

/** Counts behind the back of whoever is served. Under more than it can take it forgets instead of holding anybody up. */
@Component
class OffThread {

    static final int AT_ONCE = 64;

    private final TaskExecutor threads = new VirtualThreadTaskExecutor("count-");
    private final Semaphore room = new Semaphore(AT_ONCE);

    void run(Runnable counting) {
        if (!room.tryAcquire()) {
            return;
        }
        threads.execute(() -> {
            try {
                counting.run();
            } finally {
                room.release();
            }
        });
    }
}
