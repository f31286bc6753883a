package com.encore.web.finance.reconciliation;

import com.encore.reconciliation.ReconciledDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day in the small calendar, with what came of comparing it; days to come and days nobody compared have nothing. */
record CalendarDay(LocalDate date, boolean toCome, @Nullable ReconciledDay day) {

    /** The chip's tone, which is also how the day's state is called in the texts. */
    public String tone() {
        if (day == null) {
            return toCome ? "calm" : "draft";
        }
        if (!day.done()) {
            return "wait";
        }
        return day.open() > 0 ? "bad" : day.found() > 0 ? "warn" : "good";
    }

    public int number() {
        return date.getDayOfMonth();
    }

    /** Where a month begins, it is named. */
    public boolean namesMonth(int place) {
        return place == 0 || date.getDayOfMonth() == 1;
    }
}
