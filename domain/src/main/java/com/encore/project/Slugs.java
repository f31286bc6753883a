package com.encore.project;

import com.encore.stereotype.RandomCode;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives a project the ASCII name it keeps in its address: readable from its title, unique by its ending. */
@Component
class Slugs {

    private static final int READABLE_PART = 60;

    private final Projects projects;

    Slugs(Projects projects) {
        this.projects = projects;
    }

    String ofDraft() {
        return unused("draft", 10);
    }

    String from(String title) {
        String readable = Romanisation.of(title);
        String cut = readable.length() <= READABLE_PART ? readable : readable.substring(0, READABLE_PART);
        return unused(cut.isEmpty() ? "concert" : cut.replaceAll("-+$", ""), 5);
    }

    private String unused(String start, int length) {
        String slug = start + "-" + ending(length);
        while (projects.existsBySlug(slug)) {
            slug = start + "-" + ending(length);
        }
        return slug;
    }

    private static String ending(int length) {
        return RandomCode.of(length).toLowerCase(Locale.ROOT);
    }
}
