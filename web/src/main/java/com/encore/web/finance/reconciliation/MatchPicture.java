package com.encore.web.finance.reconciliation;

import com.encore.reconciliation.ReconciledDay;
import com.encore.web.chart.Chart;
import com.encore.web.chart.StackedChart;
import com.encore.web.format.Formats;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws how many movements of the last days agree, and how many do not. */
@Component
class MatchPicture {

    private final MessageSource messages;
    private final Clock clock;

    MatchPicture(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Chart of(List<ReconciledDay> days, Locale locale) {
        Formats formats = new Formats(locale, clock);
        return new StackedChart(
                        say("recon.picture", locale),
                        say("recon.picture.text", locale),
                        say("recon.day", locale),
                        say("recon.movements", locale),
                        List.of(say("recon.matched", locale), say("recon.different", locale)),
                        days.stream()
                                .map(day -> new StackedChart.Whole(formats.date(day.businessDate()), parts(day)))
                                .toList())
                .draw(formats::number);
    }

    /** Of a movement the other side does not know either side may be counted; the larger one has them all. */
    private static List<Long> parts(ReconciledDay day) {
        long all = Math.max(day.here().movements(), day.there().movements());
        return List.of(Math.max(0, all - day.found()), (long) day.found());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
