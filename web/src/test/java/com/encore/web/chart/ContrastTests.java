package com.encore.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the stylesheet, in light and in dark. */
class ContrastTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ink paper",
                "ink sheet",
                "ink shade",
                "muted paper",
                "muted sheet",
                "muted shade",
                "accent-strong paper",
                "accent-strong sheet",
                "on-accent accent-strong",
                "good paper",
                "warn paper",
                "bad paper",
                "bad sheet",
                "ink good-shade",
                "ink warn-shade",
                "ink bad-shade",
                "bad bad-shade"
            })
    void letsTextBeReadOnItsGround(String pair) throws IOException {
        assertContrast(pair, 4.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accent paper",
                "edge paper",
                "edge sheet",
                "series-1 paper",
                "series-2 paper",
                "series-3 paper",
                "series-4 paper",
                "series-5 paper",
                "good good-shade",
                "warn warn-shade"
            })
    void letsShapesBeSeenOnTheirGround(String pair) throws IOException {
        assertContrast(pair, 3.0);
    }

    private static void assertContrast(String pair, double least) throws IOException {
        String[] names = pair.split(" ");
        List<String> front = colours(names[0]);
        List<String> ground = colours(names[1]);
        for (int scheme = 0; scheme < 2; scheme++) {
            assertThat(contrast(front.get(scheme), ground.get(scheme)))
                    .as("%s in %s", pair, scheme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static List<String> colours(String name) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/css/encore.css"));
        Matcher found = Pattern.compile("--" + name + ": light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)")
                .matcher(css);
        assertThat(found.find()).as(name).isTrue();
        return List.of(found.group(1), found.group(2));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
