package com.encore.web.project;

import com.encore.time.Seoul;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** An artist at a browser, writing a project step by step. */
public final class Artists {

    private static final String STORY = "골목에서 삼 년을 노래한 우리가 처음으로 무대를 빌렸어요. ".repeat(5);

    private final Browser browser;
    private final Clock clock;

    public Artists(Browser browser, Clock clock) {
        this.browser = browser;
        this.clock = clock;
    }

    /** Returns the address of the first step. */
    public String start() {
        Page list = browser.open("/artist/projects");
        return String.valueOf(browser.submit(list, "/artist/projects", Map.of()).location());
    }

    /** Writes all four steps and returns the address of the last. */
    public String writeAll(String title) {
        String story = start();
        save(story, story(title));
        save(step(story, "funding"), funding());
        save(step(story, "rewards"), ticket("스탠딩"));
        save(step(story, "account"), account());
        return step(story, "submit");
    }

    /** Returns the address of the dashboard. */
    public String submit(String title) {
        String submit = writeAll(title);
        return String.valueOf(save(submit, Map.of()).location());
    }

    public Page save(String step, Map<String, String> typed) {
        return browser.submit(browser.open(step), step, typed);
    }

    public static String step(String other, String name) {
        return other.replaceAll("[a-z]+$", name);
    }

    public static Map<String, String> story(String title) {
        return new HashMap<>(Map.of(
                "title", title,
                "artistName", "밤고양이들",
                "summary", "한강에서 듣는 작은 밴드의 첫 단독 공연",
                "story", "## 왜 하나요\n\n" + STORY,
                "hashtags", "#인디 #밴드",
                "venue", "노들섬",
                "showAt", "",
                "poster", "beams-12"));
    }

    public Map<String, String> funding() {
        Instant opens = clock.instant().plus(Duration.ofDays(1));
        return Map.of("goal", "3,000,000", "opensAt", typed(opens), "closesAt", typed(opens.plus(Duration.ofDays(30))));
    }

    public static Map<String, String> ticket(String title) {
        return Map.of("kind", "TICKET", "title", title, "price", "45000", "stock", "100", "perPerson", "4");
    }

    public static Map<String, String> account() {
        return Map.of("bank", "SHINHAN", "number", "110-123-456789", "holder", "이노을");
    }

    private static String typed(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES)
                .atZone(Seoul.ZONE)
                .toLocalDateTime()
                .toString();
    }
}
