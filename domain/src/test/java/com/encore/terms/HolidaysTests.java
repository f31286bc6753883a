package com.encore.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.account.FinanceOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class HolidaysTests {

    private static final Reason WHY = new Reason("임시공휴일로 정해졌어요");

    @Autowired
    AddHoliday add;

    @Autowired
    RemoveHoliday remove;

    @Autowired
    Holidays holidays;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private MemberId finance;
    private LocalDate today;

    @BeforeEach
    void somebodyOfFinance() {
        finance = people.register(Role.FINANCE);
        today = Seoul.dateOf(clock.instant());
    }

    @Test
    void areKnownForTwoYears() {
        assertThat(holidays.of(Year.of(2026))).hasSize(22);
        assertThat(holidays.of(Year.of(2027))).hasSize(24);
        assertThat(holidays.on(LocalDate.of(2027, 2, 9)).orElseThrow().korean()).isEqualTo("설날 대체공휴일");
        assertThat(holidays.changesOf(Year.of(2026))).as("nobody changed them").isEmpty();
    }

    @Test
    void areAddedAndRemovedWithWhoAndWhy() {
        // so far ahead that no other test counts across it
        LocalDate monday = today.plusYears(90).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Year year = Year.of(monday.getYear());
        int before = holidays.changesOf(year).size();

        add.add(new NewHoliday(monday, "임시공휴일", "Temporary holiday"), WHY, finance);
        assertThat(calendar.isBusinessDay(monday)).isFalse();
        assertThatThrownBy(() -> add.add(new NewHoliday(monday, "또", "Again"), WHY, finance))
                .isInstanceOf(HolidayKnown.class);
        remove.remove(monday, new Reason("취소됐어요"), finance);
        assertThat(calendar.isBusinessDay(monday)).isTrue();
        assertThatThrownBy(() -> remove.remove(monday, WHY, finance)).isInstanceOf(NoSuchHoliday.class);

        List<HolidayMove> changes = holidays.changesOf(year);
        assertThat(changes).hasSize(before + 2);
        assertThat(changes.get(0))
                .isEqualTo(new HolidayMove(
                        monday,
                        HolidayMove.What.REMOVED,
                        "임시공휴일",
                        "Temporary holiday",
                        finance,
                        "취소됐어요",
                        clock.instant()));
        assertThat(changes.get(1).what()).isEqualTo(HolidayMove.What.ADDED);
    }

    @Test
    void areLeftAsTheyWereOnceTheirDayHasBegun() {
        assertThatThrownBy(() -> add.add(new NewHoliday(today, "오늘", "Today"), WHY, finance))
                .isInstanceOf(HolidayHasBegun.class);
        assertThatThrownBy(() -> remove.remove(LocalDate.of(2026, 10, 9), WHY, finance))
                .isInstanceOf(HolidayHasBegun.class);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("delete from holiday where day = '2026-10-09'").update())
                .withMessageContaining("before their day");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into holiday (day, name_ko, name_en, reason, added_at)
                                values ('2026-10-12', '어제', 'Yesterday', 'late', '2026-01-01')
                                """).update())
                .withMessageContaining("before their day");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update holiday set day = '2027-10-10' where day = '2027-10-09'")
                        .update())
                .withMessageContaining("not changed");
    }

    @Test
    void areChangedByFinanceAloneAndHaveNames() {
        LocalDate day = today.plusYears(91);
        for (MemberId other : List.of(people.register(Role.ADMIN), people.register(Role.ARTIST))) {
            assertThatThrownBy(() -> add.add(new NewHoliday(day, "쉬는 날", "Day off"), WHY, other))
                    .isInstanceOf(FinanceOnly.class);
            assertThatThrownBy(() -> remove.remove(day, WHY, other)).isInstanceOf(FinanceOnly.class);
        }
        assertThatThrownBy(() -> new NewHoliday(day, " ", "Day off")).isInstanceOf(HolidayNameUnusable.class);
        assertThatThrownBy(() -> new NewHoliday(day, "쉬는 날", "x".repeat(41))).isInstanceOf(HolidayNameUnusable.class);
    }

    @Test
    void areRemovedOnceThoughTwoRemoveThemAtOnce() throws InterruptedException {
        List<MemberId> two = List.of(finance, people.register(Role.FINANCE));
        LocalDate day = today.plusYears(92);
        Year year = Year.of(day.getYear());
        int before = holidays.changesOf(year).size();
        add.add(new NewHoliday(day, "쉬는 날", "Day off"), WHY, finance);

        List<Race.Result<Boolean>> results = Race.of(2, i -> {
            remove.remove(day, WHY, two.get(i));
            return true;
        });

        assertThat(results).filteredOn(result -> result.failure() == null).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.failure() != null)
                .singleElement()
                .satisfies(late -> assertThat(late.failure()).isInstanceOf(NoSuchHoliday.class));
        assertThat(holidays.changesOf(year)).hasSize(before + 2);
    }
}
