package com.encore.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a shard says, in the order of the keys it goes to: views to be added, and projects whose likes have changed. */
record Counts(List<Views> views, List<Long> liked) {

    /** Views of a project on a day. */
    record Views(long project, LocalDate day, long count) {}

    private static final Comparator<Views> BY_KEY =
            Comparator.comparingLong(Views::project).thenComparing(Views::day);

    static Counts read(Map<String, String> shard) {
        List<Views> views = new ArrayList<>(shard.size());
        List<Long> liked = new ArrayList<>();
        shard.forEach((field, count) -> {
            int colon = field.indexOf(':');
            if (colon < 0) {
                liked.add(Long.valueOf(field));
            } else {
                views.add(new Views(
                        Long.parseLong(field, 0, colon, 10),
                        LocalDate.ofEpochDay(Long.parseLong(field, colon + 1, field.length(), 10)),
                        Long.parseLong(count)));
            }
        });
        views.sort(BY_KEY);
        Collections.sort(liked);
        return new Counts(views, liked);
    }

    int size() {
        return views.size() + liked.size();
    }
}
