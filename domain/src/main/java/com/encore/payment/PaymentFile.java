package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.pledge.PledgeState;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything about one payment, for people at Encore. */
@ReadModel
public class PaymentFile {

    private static final Pattern PLEDGE = Pattern.compile("P[0-9A-Z]{13}");

    private final JdbcClient jdbc;

    PaymentFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PaymentDetail of(PaymentNumber number) {
        PaymentItem item = jdbc.sql(PaymentRow.SELECT + " where y.number = ?")
                .param(number.value())
                .query(PaymentRow.class)
                .optional()
                .orElseThrow(NoSuchPayment::new)
                .item();
        Around around =
                jdbc.sql("""
                        select p.member_id, p.state as pledge_state, y.captured_at, y.transaction_id, y.asked
                        from payment y join pledge p on p.id = y.pledge_id where y.id = ?
                        """).param(item.id().value()).query(Around.class).single();
        return new PaymentDetail(
                item,
                new MemberId(around.memberId()),
                around.pledgeState(),
                around.capturedAt(),
                around.transactionId(),
                around.asked());
    }

    /** Newest first. */
    public List<PaymentMove> historyOf(PaymentId payment) {
        return jdbc
                .sql(
                        "select to_state as `to`, amount, reason, at from payment_history where payment_id = ? order by id desc")
                .param(payment.value())
                .query(Move.class)
                .list()
                .stream()
                .map(Move::view)
                .toList();
    }

    /** By its own number or by that of its pledge, as people read them from a letter or a screen. */
    public Optional<PaymentNumber> find(String typed) {
        Optional<PaymentNumber> own = PaymentNumber.read(typed);
        if (own.isPresent() || !PLEDGE.matcher(typed).matches()) {
            return own.filter(this::exists);
        }
        return jdbc.sql("select y.number from payment y join pledge p on p.id = y.pledge_id where p.number = ?")
                .param(typed)
                .query(String.class)
                .optional()
                .map(PaymentNumber::new);
    }

    private boolean exists(PaymentNumber number) {
        return jdbc.sql("select exists (select 1 from payment where number = ?)")
                .param(number.value())
                .query(Boolean.class)
                .single();
    }

    private record Around(
            long memberId,
            PledgeState pledgeState,
            @Nullable Instant capturedAt,
            @Nullable String transactionId,
            int asked) {}

    private record Move(PaymentState to, long amount, String reason, Instant at) {

        PaymentMove view() {
            return new PaymentMove(to, Won.of(amount), reason, at);
        }
    }
}
