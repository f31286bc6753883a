package com.encore.web.artist.settlement;

import com.encore.settlement.SettlementFans;
import com.encore.settlement.SoldBy;
import com.encore.web.chart.BarChart;
import com.encore.web.chart.BarChart.Bar;
import com.encore.web.chart.Chart;
import com.encore.web.chart.RowChart;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws when and what fans bought. Days and hours without a pledge are there too, standing at nothing. */
@Component
class SalesPictures {

    private static final int HOURS = 24;
    private static final int MOST_TIERS = 8;

    private final MessageSource messages;
    private final Clock clock;

    SalesPictures(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Chart days(List<SoldBy.Day> days, Locale locale) {
        Formats formats = new Formats(locale, clock);
        Map<LocalDate, Long> sold = days.stream().collect(Collectors.toMap(SoldBy.Day::day, SoldBy.Day::amount));
        List<Bar> bars = new ArrayList<>();
        if (!days.isEmpty()) {
            days.getFirst()
                    .day()
                    .datesUntil(days.getLast().day().plusDays(1))
                    .forEach(day -> bars.add(
                            new Bar(day.getMonthValue() + "." + day.getDayOfMonth(), sold.getOrDefault(day, 0L))));
        }
        return new BarChart(
                        say(locale, "settlement.days"),
                        say(locale, "settlement.days.description"),
                        say(locale, "settlement.day"),
                        say(locale, "settlement.amount"),
                        bars)
                .draw(formats::wonShort, formats::won);
    }

    /** The largest first; what is left of many is one row. */
    Chart tiers(List<SoldBy.Tier> tiers, Locale locale) {
        List<RowChart.Row> rows = new ArrayList<>(tiers.stream()
                .limit(MOST_TIERS)
                .map(tier -> new RowChart.Row(
                        Objects.requireNonNullElse(tier.title(), say(locale, "settlement.donation")), tier.amount()))
                .toList());
        if (tiers.size() > MOST_TIERS) {
            long rest = tiers.stream()
                    .skip(MOST_TIERS)
                    .mapToLong(SoldBy.Tier::amount)
                    .sum();
            rows.add(new RowChart.Row(say(locale, "settlement.tiers.rest", tiers.size() - MOST_TIERS), rest));
        }
        return new RowChart(
                        say(locale, "settlement.tiers"),
                        say(locale, "settlement.tiers.description"),
                        say(locale, "settlement.tier"),
                        say(locale, "settlement.amount"),
                        rows)
                .draw(new Formats(locale, clock)::won);
    }

    Chart weekdays(List<SettlementFans.Hour> hours, Locale locale) {
        int[] pledges = counted(DayOfWeek.values().length, hours, SettlementFans.Hour::weekday);
        return counts(
                "settlement.weekdays",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Bar(day.getDisplayName(TextStyle.SHORT, locale), pledges[day.ordinal()]))
                        .toList(),
                locale);
    }

    Chart hours(List<SettlementFans.Hour> hours, Locale locale) {
        int[] pledges = counted(HOURS, hours, SettlementFans.Hour::hour);
        return counts(
                "settlement.hours",
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> new Bar(say(locale, "settlement.hour", hour), pledges[hour]))
                        .toList(),
                locale);
    }

    private Chart counts(String key, List<Bar> bars, Locale locale) {
        Formats formats = new Formats(locale, clock);
        return new BarChart(
                        say(locale, key),
                        say(locale, key + ".description"),
                        say(locale, key + ".place"),
                        say(locale, "settlement.pledges"),
                        bars)
                .draw(formats::number, formats::number);
    }

    private static int[] counted(
            int places, List<SettlementFans.Hour> hours, ToIntFunction<SettlementFans.Hour> place) {
        int[] pledges = new int[places];
        hours.forEach(each -> pledges[place.applyAsInt(each)] += each.pledges());
        return pledges;
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
