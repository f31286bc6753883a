package com.encore.web.poster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pictures a project may choose from; {@code beams-12} is the motif beams in its twelfth printing. */
public enum Motif {
    BEAMS(new Beams()),
    VINYL(new Vinyl()),
    CITY(new City()),
    WAVES(new Waves()),
    PAPER(new Paper()),
    TYPE(new Type()),
    STRINGS(new Strings()),
    MOON(new Moon());

    private final Composition composition;

    Motif(Composition composition) {
        this.composition = composition;
    }

    /** The names a project may hold, without their number. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Motif::lower).toList();
    }

    /** A name nobody knows still gets a poster, and always the same one. */
    static Motif named(String name) {
        String kind = name.replaceAll("-.*", "");
        return Arrays.stream(values())
                .filter(motif -> motif.lower().equals(kind))
                .findFirst()
                .orElse(values()[Math.floorMod(name.hashCode(), values().length)]);
    }

    Composition composition() {
        return composition;
    }

    private String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
