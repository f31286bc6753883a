package com.encore.web.finance.reconciliation;

import com.encore.reconciliation.DifferenceMove;
import com.encore.reconciliation.ProviderPayoutMove;
import com.encore.web.piece.Moment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The moves of differences and payouts in words. A reason without words of ours is what somebody wrote. */
@Component
class DifferenceMoments {

    private final MessageSource messages;

    DifferenceMoments(MessageSource messages) {
        this.messages = messages;
    }

    List<Moment> of(List<DifferenceMove> moves, Locale locale) {
        return moves.stream()
                .map(move -> new Moment(
                        move.at(),
                        say("recon.state." + move.to(), locale),
                        who(move.member(), locale),
                        why(move.reason(), locale)))
                .toList();
    }

    List<Moment> ofPayout(List<ProviderPayoutMove> moves, Locale locale) {
        return moves.stream()
                .map(move -> new Moment(
                        move.at(),
                        say("recon.payout.state." + move.to(), locale),
                        who(move.member(), locale),
                        why(move.reason(), locale)))
                .toList();
    }

    private String who(@Nullable String member, Locale locale) {
        return member == null ? say("recon.by-itself", locale) : member;
    }

    private String why(String reason, Locale locale) {
        return Objects.requireNonNull(messages.getMessage("recon.why." + reason, null, reason, locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
