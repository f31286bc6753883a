package com.encore.web.finance.payout;

import com.encore.payout.BatchEvents;
import com.encore.web.piece.Moment;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The history of a batch in words. Reasons and names of files are shown as people wrote them. */
@Component
class BatchMoments {

    private final PayoutWords words;

    BatchMoments(PayoutWords words) {
        this.words = words;
    }

    List<Moment> of(List<BatchEvents.Done> events, Locale locale) {
        return events.stream()
                .map(event -> new Moment(
                        event.at(),
                        words.say("payout.event." + event.what(), locale),
                        event.byName(),
                        note(event, locale)))
                .toList();
    }

    private String note(BatchEvents.Done event, Locale locale) {
        return switch (event.what()) {
            case FILE_TAKEN -> words.say("payout.form." + event.detail(), locale);
            case RESULT_READ, DROPPED_ONE, DISCARDED, RETURNED -> event.detail();
            case MADE, CONFIRMED, CLOSED -> "";
        };
    }
}
