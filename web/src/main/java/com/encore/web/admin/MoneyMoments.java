package com.encore.web.admin;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.payment.PaymentMove;
import com.encore.privacy.Masked;
import com.encore.refund.RefundCase;
import com.encore.web.format.Formats;
import com.encore.web.piece.Moment;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The moves of payments and refunds in words, with who made them. A reason without words of ours is shown as it is. */
@Component
class MoneyMoments {

    private final MessageSource messages;
    private final MemberDirectory members;
    private final Clock clock;

    MoneyMoments(MessageSource messages, MemberDirectory members, Clock clock) {
        this.messages = messages;
        this.members = members;
        this.clock = clock;
    }

    List<Moment> of(List<PaymentMove> moves, Locale locale) {
        Formats formats = new Formats(locale, clock);
        return moves.stream()
                .map(move -> new Moment(
                        move.at(),
                        say("admin.payment.state." + move.to(), locale),
                        move.amount().isZero() ? "" : formats.won(move.amount()),
                        reason("admin.payment.why.", move.reason(), locale)))
                .toList();
    }

    /** The backer stays masked as on the rest of the page; whoever at Encore decided is named. */
    List<Moment> ofRefund(List<RefundCase.Move> moves, MemberId backer, Locale locale) {
        Map<MemberId, String> names = moves.stream()
                .map(RefundCase.Move::by)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> shown(id, backer)));
        return moves.stream()
                .map(move -> new Moment(
                        move.at(),
                        say("admin.refund.state." + move.to(), locale),
                        name(move.by(), names),
                        reason("admin.refund.why.", move.reason(), locale)))
                .toList();
    }

    private String shown(MemberId id, MemberId backer) {
        String name = members.nameOf(id);
        return id.equals(backer) ? Masked.name(name).text() : name;
    }

    private static String name(@Nullable MemberId by, Map<MemberId, String> names) {
        return by == null ? "" : names.getOrDefault(by, "");
    }

    private String reason(String prefix, String reason, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(prefix + reason, null, reason, locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
