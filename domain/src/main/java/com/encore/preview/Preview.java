package com.encore.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run would do to how many things over how many won.
 *
 * @param hash over exactly the things and amounts it would touch
 */
public record Preview(List<Effect> effects, String hash) {

    public Preview {
        effects = List.copyOf(effects);
    }

    /**
     * One kind of thing it would touch, or leave alone and say so.
     *
     * @param name such as {@code refund-left}; its words are the page's
     * @param won null where no money is in it
     */
    public record Effect(String name, long count, @Nullable Long won) {

        public static Effect of(String name, long count) {
            return new Effect(name, count, null);
        }

        public static Effect of(String name, long count, long won) {
            return new Effect(name, count, won);
        }

        /** Something to know that is no number. */
        public static Effect fact(String name) {
            return new Effect(name, -1, null);
        }

        public boolean isFact() {
            return count < 0;
        }

        private String text() {
            return name + '=' + count + (won == null ? "" : ":" + won);
        }
    }

    /** The money that would move: what the first effect is over. */
    public long won() {
        return effects.stream()
                .map(Effect::won)
                .filter(won -> won != null)
                .findFirst()
                .orElse(0L);
    }

    /** As kept in a row. */
    public String figures() {
        return effects.stream().map(Effect::text).collect(Collectors.joining(";"));
    }

    /** What cannot be read is left out: the hash decides, figures are only told. */
    public static List<Effect> read(String figures) {
        List<Effect> effects = new ArrayList<>();
        for (String each : figures.split(";")) {
            String[] parts = each.split("[=:]");
            if (parts.length > 1 && Arrays.stream(parts).skip(1).allMatch(number -> number.matches("-?\\d{1,18}"))) {
                effects.add(new Effect(
                        parts[0], Long.parseLong(parts[1]), parts.length > 2 ? Long.parseLong(parts[2]) : null));
            }
        }
        return effects;
    }
}
