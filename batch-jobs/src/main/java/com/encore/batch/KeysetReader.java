package com.encore.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads ids a page at a time, each page beginning after the last id of the one before. It keeps no place for a restart:
 * its query asks for what is still to be done.
 */
public class KeysetReader implements ItemReader<Long> {

    private static final int PAGE = 500;

    private final Ids ids;
    private final Queue<Long> page = new ArrayDeque<>();
    private long last;
    private boolean over;

    public KeysetReader(Ids ids) {
        this.ids = ids;
    }

    /** The ids after one, in order. */
    @FunctionalInterface
    public interface Ids {
        List<Long> after(long last, int most);
    }

    @Override
    public @Nullable Long read() {
        if (page.isEmpty() && !over) {
            List<Long> next = ids.after(last, PAGE);
            over = next.size() < PAGE;
            page.addAll(next);
        }
        Long id = page.poll();
        if (id != null) {
            last = id;
        }
        return id;
    }
}
