package com.encore.project;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** How nodes tell each other that totals have changed: a channel and the project's id on it. */
public final class AnnouncedTotals {

    public static final String CHANNEL = "project-totals";

    private static final Pattern ID = Pattern.compile("-?\\d{1,18}");

    private AnnouncedTotals() {}

    static String written(ProjectId project) {
        return Long.toString(project.value());
    }

    public static Optional<ProjectId> read(byte[] message) {
        String text = new String(message, StandardCharsets.US_ASCII);
        return ID.matcher(text).matches() ? Optional.of(new ProjectId(Long.parseLong(text))) : Optional.empty();
    }
}
