package com.encore.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The days of a schedule in plain words. Quartz counts days of the week from Sunday, which is 1. */
final class CronDays {

    private static final List<String> NAMES = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final List<String> KOREAN = List.of("일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일");
    private static final List<String> ENGLISH =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
    private static final int SHORTEST_MONTH = 28;

    private CronDays() {}

    static Optional<String> read(String ofMonth, String ofWeek, boolean korean) {
        boolean anyOfMonth = ofMonth.equals("*") || ofMonth.equals("?");
        boolean anyOfWeek = ofWeek.equals("*") || ofWeek.equals("?");
        if (anyOfMonth && anyOfWeek) {
            return Optional.of(every(korean));
        }
        if (anyOfMonth) {
            return week(ofWeek, korean);
        }
        return ofWeek.equals("?") ? month(ofMonth, korean) : Optional.empty();
    }

    static String every(boolean korean) {
        return korean ? "매일" : "every day";
    }

    private static Optional<String> month(String days, boolean korean) {
        if (days.equals("L")) {
            return Optional.of(korean ? "매달 마지막 날" : "on the last day of every month");
        }
        if (days.equals("LW")) {
            return Optional.of(korean ? "매달 마지막 평일(월~금)" : "on the last weekday (Mon-Fri) of every month");
        }
        List<Integer> numbers = CronWords.list(days, 1, 31);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean missing = numbers.getLast() > SHORTEST_MONTH;
        return Optional.of(
                korean
                        ? "매달 " + all + "일" + (missing ? "(그 날이 있는 달만)" : "")
                        : "on day " + all + " of every month" + (missing ? " that has it" : ""));
    }

    private static Optional<String> week(String days, boolean korean) {
        List<Integer> numbers = daysOfWeek(days);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        if (numbers.equals(CronWords.range(2, 6))) {
            return Optional.of(korean ? "평일(월~금)" : "every weekday (Mon-Fri)");
        }
        if (numbers.size() == NAMES.size()) {
            return Optional.of(every(korean));
        }
        List<String> names = korean ? KOREAN : ENGLISH;
        String all = numbers.stream().map(number -> names.get(number - 1)).collect(Collectors.joining(", "));
        return Optional.of(korean ? "매주 " + all : "every " + all);
    }

    private static List<Integer> daysOfWeek(String text) {
        List<Integer> days = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            String[] ends = each.split("-", -1);
            OptionalInt from = dayOfWeek(ends[0]);
            OptionalInt to = dayOfWeek(ends[ends.length - 1]);
            if (ends.length > 2 || from.isEmpty() || to.isEmpty() || from.getAsInt() > to.getAsInt()) {
                return List.of();
            }
            days.addAll(CronWords.range(from.getAsInt(), to.getAsInt()));
        }
        return days.stream().sorted().distinct().toList();
    }

    private static OptionalInt dayOfWeek(String text) {
        int named = NAMES.indexOf(text);
        return named >= 0 ? OptionalInt.of(named + 1) : CronWords.number(text, 1, NAMES.size());
    }
}
