package com.encore.web.finance.settlement;

import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementMoves;
import com.encore.web.piece.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened to a settlement in words, latest first, with who decided it and why. */
@Component
class SettlementMoments {

    private static final String IN_BATCH = "payout batch ";

    private final SettlementMoves moves;
    private final MessageSource messages;

    SettlementMoments(SettlementMoves moves, MessageSource messages) {
        this.moves = moves;
        this.messages = messages;
    }

    List<Moment> of(SettlementId settlement, Locale locale) {
        String clock = messages.getMessage("settlement.by.clock", null, locale);
        return moves.of(settlement).reversed().stream()
                .map(move -> new Moment(
                        move.at(),
                        messages.getMessage("settlement.moved." + move.toState(), null, locale),
                        Objects.requireNonNullElse(move.byName(), clock),
                        move.byMember() == null ? reason(move.reason(), locale) : said(move.reason(), locale)))
                .toList();
    }

    /** What people write is shown as it is; which batch it went into is written for them. */
    private String said(String reason, Locale locale) {
        return reason.startsWith(IN_BATCH)
                ? messages.getMessage(
                        "settlement.because.payout-batch", new Object[] {reason.substring(IN_BATCH.length())}, locale)
                : reason;
    }

    /** A job's reason has words of ours; what has none is shown as it is. */
    private String reason(String reason, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("settlement.because." + reason.replace(' ', '-'), null, reason, locale));
    }
}
