package com.encore.web.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.web.chart.Mark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonthPictureTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Test
    void putsEachDayUnderItsWeekday() {
        MonthPicture may = MonthPicture.of(YearMonth.of(2027, 5), Set.of(), LONG_AGO);

        assertThat(may.marks()).hasSize(31);
        assertThat(may.marks().getFirst()).isEqualTo(new Mark.Text("day day-weekend", 6 * 24 + 12, 15, "1"));
        assertThat(may.marks().get(1)).isEqualTo(new Mark.Text("day day-weekend", 12, 22 + 15, "2"));
        assertThat(may.marks().getLast()).isEqualTo(new Mark.Text("day", 24 + 12, 5 * 22 + 15, "31"));
    }

    @Test
    void fillsHolidaysAndFramesToday() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);

        MonthPicture december = MonthPicture.of(YearMonth.of(2026, 12), Set.of(christmas), christmas);

        assertThat(december.marks())
                .extracting(Mark::look)
                .containsOnlyOnce("off", "today", "day day-off")
                .containsSubsequence("off", "today", "day day-off");
    }

    @Test
    void staysWithinItsFrameWhateverTheMonth() {
        for (YearMonth month = YearMonth.of(2026, 1); month.getYear() < 2054; month = month.plusMonths(1)) {
            assertThat(MonthPicture.of(month, Set.of(), LONG_AGO).marks())
                    .hasSize(month.lengthOfMonth())
                    .allSatisfy(mark -> {
                        Mark.Text text = (Mark.Text) mark;
                        assertThat(text.x()).isBetween(0L, (long) MonthPicture.WIDTH);
                        assertThat(text.y()).isBetween(0L, (long) MonthPicture.HEIGHT);
                    });
        }
    }
}
