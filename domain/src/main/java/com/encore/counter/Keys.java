package com.encore.counter;

import com.encore.project.ProjectId;
import java.time.LocalDate;

/** Where counts lie in Redis: spread over shards by project, so that each shard is a slice that never changes. */
final class Keys {

    static final int SHARDS = 64;
    static final String LIVE = "counter:live:";
    static final String ASIDE = "counter:aside:";
    static final String BATCH = "counter:batch";

    private Keys() {}

    static int shardOf(ProjectId project) {
        return Math.floorMod(project.value(), SHARDS);
    }

    static String live(ProjectId project) {
        return LIVE + shardOf(project);
    }

    static String aside(String batch) {
        return ASIDE + batch + ":";
    }

    static String seen(ProjectId project, LocalDate day) {
        return "counter:seen:" + project.value() + ":" + day.toEpochDay();
    }

    static String totals(ProjectId project) {
        return "counter:totals:" + project.value();
    }

    /** The field of a shard that counts a project's views on a day. */
    static String views(ProjectId project, LocalDate day) {
        return project.value() + ":" + day.toEpochDay();
    }

    /** The field of a shard that says how a project's likes have changed. */
    static String likes(ProjectId project) {
        return Long.toString(project.value());
    }
}
