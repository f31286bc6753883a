package com.encore.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads a schedule in plain words. It knows the shapes people use and says nothing about any other, because a wrong
 * reading is worse than none.
 */
public final class CronWords {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final int MOST_TIMES = 6;

    private final boolean korean;

    private CronWords(boolean korean) {
        this.korean = korean;
    }

    /** Of a schedule that is known to be one. */
    public static Optional<String> of(String cron, Locale locale) {
        String[] parts = SPACES.split(cron.strip().toUpperCase(Locale.ROOT));
        boolean everyYear = parts.length == 6 || parts.length == 7 && parts[6].equals("*");
        if (!everyYear || !parts[4].equals("*")) {
            return Optional.empty();
        }
        return new CronWords(locale.getLanguage().equals("ko")).read(parts);
    }

    private Optional<String> read(String[] parts) {
        OptionalInt second = number(parts[0], 0, 59);
        if (second.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> days = CronDays.read(parts[3], parts[5], korean);
        Optional<String> times = times(parts[1], parts[2]);
        // "every day every minute" goes without its first half
        boolean roundTheClock = parts[2].equals("*") || step(parts[2], 24).isPresent();
        return days.flatMap(day -> times.map(
                        time -> roundTheClock && day.equals(CronDays.every(korean)) ? time : day + " " + time))
                .map(words -> second.getAsInt() == 0 ? words : words + seconds(second.getAsInt()));
    }

    private Optional<String> times(String minute, String hour) {
        if (hour.equals("*")) {
            return withinTheHour(minute);
        }
        OptionalInt hours = step(hour, 24);
        OptionalInt at = number(minute, 0, 59);
        if (hours.isPresent()) {
            return at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            korean
                                    ? "0시부터 %d시간마다 %d분에".formatted(hours.getAsInt(), at.getAsInt())
                                    : "every %d hours from midnight, at minute %d"
                                            .formatted(hours.getAsInt(), at.getAsInt()));
        }
        List<Integer> clock = list(hour, 0, 23);
        List<Integer> minutes = list(minute, 0, 59);
        if (clock.isEmpty() || minutes.isEmpty() || clock.size() * minutes.size() > MOST_TIMES) {
            return Optional.empty();
        }
        String all = clock.stream()
                .flatMap(each -> minutes.stream().map(past -> "%02d:%02d".formatted(each, past)))
                .collect(Collectors.joining(", "));
        return Optional.of(korean ? all + "에" : "at " + all);
    }

    private Optional<String> withinTheHour(String minute) {
        if (minute.equals("*")) {
            return Optional.of(korean ? "1분마다" : "every minute");
        }
        OptionalInt step = step(minute, 60);
        if (step.isPresent()) {
            return Optional.of(korean ? step.getAsInt() + "분마다" : "every " + step.getAsInt() + " minutes");
        }
        List<Integer> minutes = list(minute, 0, 59);
        if (minutes.isEmpty() || minutes.size() > MOST_TIMES) {
            return Optional.empty();
        }
        String all = minutes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of(
                korean ? "매시 " + all + "분에" : "every hour, at minute" + (minutes.size() == 1 ? " " : "s ") + all);
    }

    private String seconds(int second) {
        return korean ? " (" + second + "초)" : " (" + second + " s past)";
    }

    /** Only steps that divide the whole evenly keep one rhythm. */
    private static OptionalInt step(String text, int whole) {
        if (!text.startsWith("*/") && !text.startsWith("0/")) {
            return OptionalInt.empty();
        }
        OptionalInt step = number(text.substring(2), 2, whole - 1);
        return step.isPresent() && whole % step.getAsInt() == 0 ? step : OptionalInt.empty();
    }

    static OptionalInt number(String text, int least, int most) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** In order and without repetition; empty when it is no list of plain numbers. */
    static List<Integer> list(String text, int least, int most) {
        List<OptionalInt> numbers = Arrays.stream(text.split(",", -1))
                .map(each -> number(each, least, most))
                .toList();
        return numbers.stream().allMatch(OptionalInt::isPresent)
                ? numbers.stream()
                        .flatMapToInt(OptionalInt::stream)
                        .sorted()
                        .distinct()
                        .boxed()
                        .toList()
                : List.of();
    }

    static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
