package com.encore.web.finance;

import com.encore.web.chart.Mark;
import com.encore.web.chart.Mark.Rect;
import com.encore.web.chart.Mark.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A small month: a field for each day, weeks from Sunday as Korean calendars have them. */
public record MonthPicture(YearMonth month, List<Mark> marks) {

    /** Of the drawing; six weeks always, so that months stand in line. */
    public static final int WIDTH = 168;

    public static final int HEIGHT = 132;

    private static final int CELL = 24;
    private static final int ROW = 22;

    static MonthPicture of(YearMonth month, Set<LocalDate> holidays, LocalDate today) {
        List<Mark> marks = new ArrayList<>();
        int blank = month.atDay(1).getDayOfWeek().getValue() % 7;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            long x = (long) (blank + day - 1) % 7 * CELL;
            long y = (long) (blank + day - 1) / 7 * ROW;
            if (holidays.contains(date)) {
                marks.add(new Rect("off", x + 1, y + 1, CELL - 2, ROW - 2));
            }
            if (date.equals(today)) {
                marks.add(new Rect("today", x + 1, y + 1, CELL - 2, ROW - 2));
            }
            marks.add(new Text(look(date, holidays), x + CELL / 2, y + 15, Integer.toString(day)));
        }
        return new MonthPicture(month, List.copyOf(marks));
    }

    private static String look(LocalDate date, Set<LocalDate> holidays) {
        if (holidays.contains(date)) {
            return "day day-off";
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? "day day-weekend" : "day";
    }
}
