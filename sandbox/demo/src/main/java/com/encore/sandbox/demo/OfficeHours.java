package com.encore.sandbox.demo;

import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When somebody sits in the office: not at weekends, and not on holidays. */
@Component
@OnLaptops
class OfficeHours {

    private final BusinessCalendar calendar;

    OfficeHours(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDate onOrAfter(LocalDate day) {
        return calendar.onOrAfter(day);
    }

    /** On the day itself if the office is open, otherwise on the next that it is. */
    Instant at(LocalDate day, int hour, int minute) {
        return clock(onOrAfter(day), hour, minute);
    }

    static Instant clock(LocalDate day, int hour, int minute) {
        return Seoul.startOf(day).plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
    }
}
