package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.pledge.PledgeId;
import com.encore.pledge.PledgeNumber;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The payment of a pledge, and the pledge of a payment. */
@ReadModel
public class PaymentOf {

    private final JdbcClient jdbc;

    PaymentOf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PaymentView> pledge(PledgeId pledge) {
        return jdbc.sql("""
                        select number, state, method, total, captured, refunded, captured_at, failure,
                               account_bank, account_number, deposit_until, refund_bank, refund_hint
                        from payment where pledge_id = ?
                        """).param(pledge.value()).query(Row.class).optional().map(Row::view);
    }

    /** Pledges nobody began to pay are left out. */
    public Map<PledgeId, PaymentState> statesOf(Collection<PledgeId> pledges) {
        if (pledges.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select pledge_id, state from payment where pledge_id in (:pledges)")
                .param("pledges", pledges.stream().map(PledgeId::value).toList())
                .query(StateRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> new PledgeId(row.pledgeId()), StateRow::state));
    }

    /** Empty for somebody else's payment as for none: a stranger learns no difference. */
    public Optional<PledgeNumber> pledgeOf(PaymentNumber payment, MemberId member) {
        return jdbc.sql("""
                        select p.number from payment y join pledge p on p.id = y.pledge_id
                        where y.number = ? and p.member_id = ?
                        """)
                .params(payment.value(), member.value())
                .query(String.class)
                .optional()
                .map(PledgeNumber::new);
    }

    private record StateRow(long pledgeId, PaymentState state) {}

    private record Row(
            String number,
            PaymentState state,
            PaymentMethod method,
            long total,
            long captured,
            long refunded,
            @Nullable Instant capturedAt,
            @Nullable String failure,
            @Nullable String accountBank,
            @Nullable String accountNumber,
            @Nullable Instant depositUntil,
            @Nullable String refundBank,
            @Nullable String refundHint) {

        PaymentView view() {
            return new PaymentView(
                    new PaymentNumber(number),
                    state,
                    method,
                    Won.of(total),
                    Won.of(captured),
                    Won.of(refunded),
                    capturedAt,
                    failure,
                    deposit(),
                    refundBank == null || refundHint == null ? null : new PaymentView.RepayTo(refundBank, refundHint));
        }

        private PaymentView.@Nullable Deposit deposit() {
            return accountBank == null || accountNumber == null || depositUntil == null
                    ? null
                    : new PaymentView.Deposit(accountBank, accountNumber, depositUntil);
        }
    }
}
