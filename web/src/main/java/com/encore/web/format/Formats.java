package com.encore.web.format;

import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.time.Seoul;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of one language for money, dates and time left, as seen now. Templates call it {@code #encore}. */
public final class Formats {

    private static final DateTimeFormatter KOREAN_DATE = DateTimeFormatter.ofPattern("yyyy년 M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TENTHS = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);
    private static final DateTimeFormatter LOCAL_INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private final boolean english;
    private final Clock clock;

    public Formats(Locale locale, Clock clock) {
        this.english = "en".equals(locale.getLanguage());
        this.clock = clock;
    }

    public String won(Won amount) {
        return wonParts(amount).toString();
    }

    public String won(long amount) {
        return wonParts(amount).toString();
    }

    public WonParts wonParts(Won amount) {
        return wonParts(amount.amount());
    }

    /** Takes negatives too: corrections and what is carried forward are not {@link Won}. */
    public WonParts wonParts(long amount) {
        String sign = amount < 0 ? "−" : "";
        String figure = number(Math.abs(amount));
        return english ? new WonParts(sign + "₩", figure, "") : new WonParts("", sign + figure, "원");
    }

    /** For axes, where a round value has little room: 1,200만, 3.5억; in English 12M, 350M. */
    public String wonShort(long amount) {
        if (amount == 0) {
            return "0";
        }
        if (english) {
            return "₩"
                    + (amount % 1_000_000_000 == 0
                            ? number(amount / 1_000_000_000) + "B"
                            : amount % 100_000 == 0 && amount >= 1_000_000
                                    ? tenths(amount, 1_000_000) + "M"
                                    : amount % 100 == 0 && amount >= 1_000
                                            ? tenths(amount, 1_000) + "K"
                                            : number(amount));
        }
        if (amount >= 100_000_000 && amount % 10_000_000 == 0) {
            return tenths(amount, 100_000_000) + "억";
        }
        return amount % 1_000 == 0 && amount >= 10_000 ? tenths(amount, 10_000) + "만" : number(amount);
    }

    private String tenths(long amount, long unit) {
        long rest = amount % unit / (unit / 10);
        return number(amount / unit) + (rest == 0 ? "" : "." + rest);
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As exact as it is kept: 3 %, 3.3 %, 0.125 %. */
    public String rate(Rate rate) {
        return new BigDecimal(BigInteger.valueOf(rate.perHundredThousand()), 3)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    public String date(LocalDate date) {
        return (english ? ENGLISH_DATE : KOREAN_DATE).format(date);
    }

    public String date(Instant instant) {
        return date(Seoul.dateOf(instant));
    }

    public String dateTime(Instant instant) {
        ZonedDateTime there = instant.atZone(Seoul.ZONE);
        return date(there.toLocalDate()) + (english ? ", " : " ") + TIME.format(there);
    }

    public String dateTime(LocalDateTime there) {
        return dateTime(there.atZone(Seoul.ZONE).toInstant());
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(Seoul.ZONE));
    }

    /** For what follows each other faster than a minute. */
    public String toTheTenth(Instant instant) {
        return TENTHS.format(instant.atZone(Seoul.ZONE));
    }

    /** What an {@code <input type="datetime-local">} takes, in Seoul. */
    public String localInput(Instant instant) {
        return LOCAL_INPUT.format(instant.atZone(Seoul.ZONE));
    }

    /** How long until a deadline, in the largest unit that is still whole. */
    public String remaining(Instant deadline) {
        Instant now = clock.instant();
        if (!deadline.isAfter(now)) {
            return english ? "Closed" : "마감됐어요";
        }
        Duration left = Duration.between(now, deadline);
        long days = left.toDays();
        if (days > 0) {
            return english ? plural(days, "day") + " left" : days + "일 남았어요";
        }
        if (left.toHours() > 0) {
            return english ? plural(left.toHours(), "hour") + " left" : left.toHours() + "시간 남았어요";
        }
        long minutes = Math.max(1, left.toMinutes());
        return english ? plural(minutes, "minute") + " left" : minutes + "분 남았어요";
    }

    /** The same for a poster: only whether it is today, or in how many days by the calendar. */
    public String closing(Instant deadline) {
        Instant now = clock.instant();
        if (!deadline.isAfter(now)) {
            return english ? "Closed" : "마감";
        }
        // Midnight at the end of a day belongs to that day: a page that says tomorrow would be read as one day more.
        long days = ChronoUnit.DAYS.between(Seoul.dateOf(now), Seoul.dateOf(deadline.minusNanos(1)));
        if (days == 0) {
            return english ? "Ends today" : "오늘 마감";
        }
        return english ? plural(days, "day") + " to go" : days + "일 남음";
    }

    /** How long something takes, in its two largest units; below ten seconds to the tenth. */
    public String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 10) {
            long tenths = span.toMillis() / 100;
            return tenths / 10 + "." + tenths % 10 + (english ? " s" : "초");
        }
        if (seconds < 60) {
            return seconds + (english ? " s" : "초");
        }
        if (seconds < 3600) {
            return two(seconds / 60, english ? " min" : "분", seconds % 60, english ? " s" : "초");
        }
        return seconds < 86_400
                ? two(seconds / 3600, english ? " h" : "시간", seconds % 3600 / 60, english ? " min" : "분")
                : two(seconds / 86_400, english ? " d" : "일", seconds % 86_400 / 3600, english ? " h" : "시간");
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return large + unit + (small == 0 ? "" : " " + small + smallUnit);
    }

    /** How long ago something happened; older than a week it is a date. */
    public String ago(Instant instant) {
        Instant now = clock.instant();
        Duration since = Duration.between(instant, now);
        if (since.toMinutes() < 1) {
            return english ? "just now" : "방금";
        }
        if (since.toHours() < 1) {
            return english ? plural(since.toMinutes(), "minute") + " ago" : since.toMinutes() + "분 전";
        }
        if (since.toDays() < 1) {
            return english ? plural(since.toHours(), "hour") + " ago" : since.toHours() + "시간 전";
        }
        if (since.toDays() < 7) {
            return english ? plural(since.toDays(), "day") + " ago" : since.toDays() + "일 전";
        }
        return date(instant);
    }

    /** How long until something happens that nobody waits for with a clock in hand; later than in a week it is a date. */
    public String ahead(Instant instant) {
        Duration left = Duration.between(clock.instant(), instant);
        if (left.toMinutes() < 1) {
            return english ? "any moment" : "곧";
        }
        if (left.toHours() < 1) {
            return english ? "in " + plural(left.toMinutes(), "minute") : left.toMinutes() + "분 뒤";
        }
        if (left.toDays() < 1) {
            return english ? "in " + plural(left.toHours(), "hour") : left.toHours() + "시간 뒤";
        }
        if (left.toDays() < 7) {
            return english ? "in " + plural(left.toDays(), "day") : left.toDays() + "일 뒤";
        }
        return date(instant);
    }

    public Progress progress(Won raised, Won goal) {
        return new Progress(raised.amount(), goal.amount());
    }

    public Progress progress(long done, long total) {
        return new Progress(done, total);
    }

    public String percent(Won raised, Won goal) {
        return progress(raised, goal).percent();
    }

    public String percent(long raised, long goal) {
        return progress(raised, goal).percent();
    }

    /** Where the poster of a project is drawn, with its words on it. */
    public String poster(String motif, String title, String artist) {
        return "/posters/" + URLEncoder.encode(motif.isBlank() ? "type" : motif, StandardCharsets.UTF_8) + ".svg?title="
                + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&artist="
                + URLEncoder.encode(artist, StandardCharsets.UTF_8);
    }

    public Instant now() {
        return clock.instant();
    }

    /** An element id out of a field name such as {@code rewards[0].price}. */
    public String id(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    /** Ids of what explains a control, or nothing when nothing does. */
    public @Nullable String describedBy(String id, @Nullable Object hint, boolean broken) {
        String ids = (hint == null ? "" : id + "-hint ") + (broken ? id + "-fault" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    private static String plural(long count, String unit) {
        return String.format(Locale.ROOT, "%,d %s%s", count, unit, count == 1 ? "" : "s");
    }
}
