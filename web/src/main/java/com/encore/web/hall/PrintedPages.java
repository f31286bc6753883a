package com.encore.web.hall;

import com.encore.project.Glance;
import com.encore.project.ProjectId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages for strangers, printed once for all who come while nothing changes. Each is printed by one thread at a time. */
@Component
class PrintedPages {

    private static final int KEPT = 400;

    private record Key(ProjectId project, Locale locale) {}

    private static final class Place {

        private final ReentrantLock printing = new ReentrantLock();
        private volatile @Nullable Printed page;
    }

    private final Map<Key, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Place> eldest) {
            return size() > KEPT;
        }
    };

    Printed page(Locale locale, Glance seen, Instant now, Supplier<Printed> printing) {
        Place place = place(new Key(seen.id(), locale));
        Printed before = place.page;
        if (before != null && before.isFresh(seen, now)) {
            return before;
        }
        place.printing.lock();
        try {
            Printed meanwhile = place.page;
            if (meanwhile != null && meanwhile.isFresh(seen, now)) {
                return meanwhile;
            }
            Printed page = printing.get();
            place.page = page;
            return page;
        } finally {
            place.printing.unlock();
        }
    }

    private Place place(Key key) {
        synchronized (places) {
            return places.computeIfAbsent(key, any -> new Place());
        }
    }
}
