package com.encore.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Won;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Formats korean = new Formats(Locale.KOREAN, CLOCK);
    private final Formats english = new Formats(Locale.ENGLISH, CLOCK);

    @ParameterizedTest
    @CsvSource({"0, 0원, ₩0", "1234000, '1,234,000원', '₩1,234,000'", "-5, −5원, −₩5"})
    void saysMoney(long amount, String inKorean, String inEnglish) {
        assertThat(korean.won(amount)).isEqualTo(inKorean);
        assertThat(english.won(amount)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "5000, '5,000', ₩5K",
        "2500000, 250만, ₩2.5M",
        "12000000, '1,200만', ₩12M",
        "350000000, 3.5억, ₩350M",
        "1234567, '1,234,567', '₩1,234,567'"
    })
    void saysRoundMoneyShortAndOtherMoneyExactly(long amount, String inKorean, String inEnglish) {
        assertThat(korean.wonShort(amount)).isEqualTo(inKorean);
        assertThat(english.wonShort(amount)).isEqualTo(inEnglish);
    }

    @Test
    void saysWhenInSeoul() {
        assertThat(korean.dateTime(NOW)).isEqualTo("2026년 11월 20일 (금) 20:00");
        assertThat(english.dateTime(NOW)).isEqualTo("Fri, 20 Nov 2026, 20:00");
        assertThat(korean.date(Instant.parse("2026-11-20T15:00:00Z"))).isEqualTo("2026년 11월 21일 (토)");
        assertThat(korean.localInput(NOW)).isEqualTo("2026-11-20T20:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT72H, 3일 남았어요, 3 days left",
        "PT47H59M, 1일 남았어요, 1 day left",
        "PT23H59M, 23시간 남았어요, 23 hours left",
        "PT1H, 1시간 남았어요, 1 hour left",
        "PT59M59S, 59분 남았어요, 59 minutes left",
        "PT1S, 1분 남았어요, 1 minute left",
        "PT0S, 마감됐어요, Closed",
        "PT-1H, 마감됐어요, Closed"
    })
    void saysHowLongIsLeft(Duration left, String inKorean, String inEnglish) {
        assertThat(korean.remaining(NOW.plus(left))).isEqualTo(inKorean);
        assertThat(english.remaining(NOW.plus(left))).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "PT3H, 오늘 마감, Ends today",
        "PT4H, 오늘 마감, Ends today",
        "PT4H1S, 1일 남음, 1 day to go",
        "PT72H, 3일 남음, 3 days to go",
        "PT0S, 마감, Closed"
    })
    void countsDaysToADeadlineByTheCalendar(Duration left, String inKorean, String inEnglish) {
        assertThat(korean.closing(NOW.plus(left))).isEqualTo(inKorean);
        assertThat(english.closing(NOW.plus(left))).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "PT30S, 방금, just now",
        "PT1M, 1분 전, 1 minute ago",
        "PT5H, 5시간 전, 5 hours ago",
        "PT48H, 2일 전, 2 days ago",
        "P8D, 2026년 11월 12일 (목), 'Thu, 12 Nov 2026'"
    })
    void saysHowLongAgo(Duration since, String inKorean, String inEnglish) {
        assertThat(korean.ago(NOW.minus(since))).isEqualTo(inKorean);
        assertThat(english.ago(NOW.minus(since))).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1H, 곧, any moment",
        "PT59S, 곧, any moment",
        "PT60S, 1분 뒤, in 1 minute",
        "PT9H59M, 9시간 뒤, in 9 hours",
        "PT25H, 1일 뒤, in 1 day",
        "P7D, 2026년 11월 27일 (금), 'Fri, 27 Nov 2026'"
    })
    void saysHowLongUntilThen(Duration left, String inKorean, String inEnglish) {
        assertThat(korean.ahead(NOW.plus(left))).isEqualTo(inKorean);
        assertThat(english.ahead(NOW.plus(left))).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000000, 0%, 0, 0.0%, 100.0%",
        "1, 1000000, 0%, 1, 0.1%, 100.0%",
        "999999, 1000000, 99%, 999, 99.9%, 100.0%",
        "1000000, 1000000, 100%, 1000, 100.0%, 100.0%",
        "2500000, 1000000, 250%, 1000, 100.0%, 40.0%",
        "5, 0, 0%, 0, 0.0%, 0.0%",
        "1000000000000000, 1, '100,000,000,000,000,000%', 1000, 100.0%, 0.0%"
    })
    void neverSaysTheGoalIsReachedBeforeTheLastWon(
            long raised, long goal, String percent, int share, String fill, String mark) {
        Progress progress = korean.progress(raised, goal);

        assertThat(progress.percent()).isEqualTo(percent);
        assertThat(progress.share()).isEqualTo(share);
        assertThat(progress.fill()).isEqualTo(fill);
        assertThat(progress.mark()).isEqualTo(mark);
        assertThat(progress.reached()).isEqualTo(goal > 0 && raised >= goal);
    }

    @Test
    void takesTheMoneyOfTheDomain() {
        assertThat(korean.percent(Won.of(640_000), Won.of(1_000_000))).isEqualTo("64%");
        assertThat(korean.wonParts(Won.of(5_000))).isEqualTo(new WonParts("", "5,000", "원"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0초",
        "9940, 9.9초",
        "10000, 10초",
        "59999, 59초",
        "60000, 1분",
        "135000, 2분 15초",
        "7260000, 2시간 1분",
        "183600000, 2일 3시간"
    })
    void saysHowLongSomethingTakesInItsTwoLargestUnits(long millis, String span) {
        assertThat(korean.span(Duration.ofMillis(millis))).isEqualTo(span);
        assertThat(korean.toTheTenth(Instant.parse("2026-11-20T11:00:01.290Z"))).isEqualTo("20:00:01.2");
    }

    @Test
    void makesIdsOfFieldNames() {
        assertThat(korean.id("rewards[0].price")).isEqualTo("rewards-0-price");
        assertThat(korean.describedBy("goal", null, false)).isNull();
        assertThat(korean.describedBy("goal", "hint", true)).isEqualTo("goal-hint goal-fault");
    }
}
