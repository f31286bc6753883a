package com.encore.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.encore.testing.DomainTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class BusinessCalendarTests {

    @Autowired
    BusinessCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        // over Christmas and a weekend
        "2026-12-24, 1, 2026-12-28",
        "2026-12-17, 7, 2026-12-29",
        // from a Saturday, a holiday and an ordinary day
        "2026-12-26, 1, 2026-12-28",
        "2026-12-25, 1, 2026-12-28",
        "2026-11-23, 1, 2026-11-24",
        "2026-11-20, 7, 2026-12-01",
        // Seollal 2027 is a weekend, a Monday and its substitute
        "2027-02-05, 1, 2027-02-10",
        "2027-02-04, 3, 2027-02-11",
        // Chuseok from Tuesday to Thursday
        "2027-09-13, 1, 2027-09-17",
        // over the year's end
        "2026-12-31, 1, 2027-01-04",
        // counting nothing changes nothing, whatever the day
        "2026-12-25, 0, 2026-12-25",
        // further than is read at once
        "2026-11-26, 120, 2027-05-25"
    })
    void countsTheDaysBanksWork(LocalDate day, int days, LocalDate then) {
        assertThat(calendar.plusBusinessDays(day, days)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 2026-12-24",
        "2026-12-25, 2026-12-28",
        "2027-02-06, 2027-02-10",
        "2027-05-01, 2027-05-04",
        "2026-11-28, 2026-11-30"
    })
    void findsTheFirstOnWhichTheyDo(LocalDate day, LocalDate then) {
        assertThat(calendar.onOrAfter(day)).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01", "2026-06-03", "2026-07-17", "2026-03-02", "2027-12-27", "2026-12-26"})
    void knowsTheDaysTheyDoNot(LocalDate day) {
        assertThat(calendar.isBusinessDay(day)).isFalse();
    }

    @Test
    void countsOneByOneAsFarAsAllAtOnce() {
        LocalDate day = LocalDate.of(2026, 12, 30);
        LocalDate step = day;
        for (int i = 0; i < 60; i++) {
            step = calendar.plusBusinessDays(step, 1);
            assertThat(calendar.isBusinessDay(step)).isTrue();
        }
        assertThat(calendar.plusBusinessDays(day, 60)).isEqualTo(step);
    }

    @Test
    void countsForwardOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusBusinessDays(LocalDate.of(2026, 12, 1), -1));
    }
}
