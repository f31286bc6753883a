package com.encore.web.admin.acts;

import com.encore.preview.Preview.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kind of thing a run would touch, beside what it was when it was seen before. */
record EffectLine(
        String name, @Nullable Effect now, @Nullable Effect before) {

    static List<EffectLine> of(List<Effect> now) {
        return now.stream().map(each -> new EffectLine(each.name(), each, null)).toList();
    }

    /** What is in one of them only stands there alone. */
    static List<EffectLine> compared(List<Effect> now, List<Effect> before) {
        List<EffectLine> lines = new ArrayList<>();
        now.forEach(each -> lines.add(
                new EffectLine(each.name(), each, named(before, each.name()).orElse(null))));
        before.stream()
                .filter(each -> named(now, each.name()).isEmpty())
                .forEach(each -> lines.add(new EffectLine(each.name(), null, each)));
        return lines;
    }

    public boolean differs() {
        return !Objects.equals(now, before);
    }

    private static Optional<Effect> named(List<Effect> effects, String name) {
        return effects.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
