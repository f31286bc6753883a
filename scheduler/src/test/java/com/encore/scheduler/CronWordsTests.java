package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.operations.CronWords;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronExpression;

/** A schedule is said in words people use, or not at all. */
class CronWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 10 4 * * ?       | 매일 04:10에                          | every day at 04:10",
                "0 * * * * ?        | 1분마다                               | every minute",
                "0 */5 * * * ?      | 5분마다                               | every 5 minutes",
                "0 0/30 * * * ?     | 30분마다                              | every 30 minutes",
                "0 15 * * * ?       | 매시 15분에                           | every hour, at minute 15",
                "0 0,30 9 * * ?     | 매일 09:00, 09:30에                   | every day at 09:00, 09:30",
                "0 5 */6 * * ?      | 0시부터 6시간마다 5분에               | every 6 hours from midnight, at minute 5",
                "30 10 4 * * ?      | 매일 04:10에 (30초)                   | every day at 04:10 (30 s past)",
                "0 0 9 ? * MON-FRI  | 평일(월~금) 09:00에                   | every weekday (Mon-Fri) at 09:00",
                "0 0 9 ? * 2,4      | 매주 월요일, 수요일 09:00에           | every Monday, Wednesday at 09:00",
                "0 0 9 ? * SUN      | 매주 일요일 09:00에                   | every Sunday at 09:00",
                "0 0 3 1 * ?        | 매달 1일 03:00에                      | on day 1 of every month at 03:00",
                "0 0 3 31 * ?       | 매달 31일(그 날이 있는 달만) 03:00에  | on day 31 of every month that has it at 03:00",
                "0 0 3 L * ?        | 매달 마지막 날 03:00에                | on the last day of every month at 03:00",
                "0 0 3 LW * ? *     | 매달 마지막 평일(월~금) 03:00에       | on the last weekday (Mon-Fri) of every month at 03:00"
            })
    void isReadInBothLanguages(String cron, String korean, String english) throws ParseException {
        assertThat(new CronExpression(cron)).isNotNull();
        assertThat(CronWords.of(cron, Locale.KOREAN)).contains(korean);
        assertThat(CronWords.of(cron, Locale.ENGLISH)).contains(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * * ?",
                "*/10 * * * * ?",
                "0 */7 * * * ?",
                "0 3/5 * * * ?",
                "0 0-10 * * * ?",
                "0 * 9-17 * * ?",
                "0 0 */5 * * ?",
                "0 0 9 15W * ?",
                "0 0 9 L-3 * ?",
                "0 0 9 ? * 2#1",
                "0 0 9 ? * 6L",
                "0 0 9 ? * FRI-MON",
                "0 0 9 1/3 * ?",
                "0 0 9 1 3 ?",
                "0 0 9 * * ? 2027",
                "0 0,10,20,30 9,10 * * ?"
            })
    void isNotReadWhereTheWordsMightBeWrong(String cron) throws ParseException {
        assertThat(new CronExpression(cron)).isNotNull();
        assertThat(CronWords.of(cron, Locale.KOREAN)).isEmpty();
        assertThat(CronWords.of(cron, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void saysNothingAboutWhatIsNoSchedule() {
        assertThat(CronWords.of("", Locale.KOREAN)).isEmpty();
        assertThat(CronWords.of("every now and then", Locale.ENGLISH)).isEmpty();
    }
}
