package com.encore.web.dev;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every kind of control once, for the page of pieces. */
public record SampleForm(
        String title,
        String email,
        String password,
        String story,
        @Nullable Long goal,
        String genre,
        String opensAt,
        String showDate,
        String method,
        List<String> extras,
        boolean agreed) {

    static SampleForm of(Samples words) {
        return new SampleForm(
                words.longTitle(),
                "fan@encore",
                "",
                words.note(),
                999_999_999L,
                "jazz",
                "2026-11-20T20:00",
                "2026-12-31",
                "card",
                List.of("sticker"),
                false);
    }
}
