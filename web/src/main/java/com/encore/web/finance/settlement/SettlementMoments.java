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
                        move.byMember() == null ? reason(move.reason(), locale) : move.reason()))
                .toList();
    }

    /** A job's reason has words of ours; what has none is shown as it is. */
    private String reason(String reason, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage("settlement.because." + reason.replace(' ', '-'), null, reason, locale));
    }
}
