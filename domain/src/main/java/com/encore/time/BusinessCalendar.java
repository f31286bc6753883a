package com.encore.time;

import com.encore.stereotype.ReadModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days banks work: all but Saturdays, Sundays and the rows of {@code holiday}. */
@ReadModel
public class BusinessCalendar {

    private static final int DAYS_READ_AT_ONCE = 62;

    private final JdbcClient jdbc;

    BusinessCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isBusinessDay(LocalDate day) {
        return onOrAfter(day).equals(day);
    }

    /** The day after which so many business days have passed; none of them is the day itself. */
    public LocalDate plusBusinessDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("business days are counted forward: " + days);
        }
        return days == 0 ? day : nth(day.plusDays(1), days);
    }

    /** The day itself if banks work then, otherwise the next on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return nth(day, 1);
    }

    private LocalDate nth(LocalDate first, int number) {
        LocalDate from = first;
        int left = number;
        while (true) {
            LocalDate until = from.plusDays(DAYS_READ_AT_ONCE);
            Set<LocalDate> holidays = holidays(from, until);
            for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
                if (!isWeekend(day) && !holidays.contains(day) && --left == 0) {
                    return day;
                }
            }
            from = until;
        }
    }

    private Set<LocalDate> holidays(LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql("select day from holiday where day >= ? and day < ?")
                .params(from, until)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
