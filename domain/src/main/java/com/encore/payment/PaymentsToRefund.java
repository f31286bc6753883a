package com.encore.payment;

import com.encore.money.Won;
import com.encore.privacy.Sealer;
import com.encore.stereotype.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads payments for giving money back, without their lock. */
@ReadModel
public class PaymentsToRefund {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PaymentsToRefund(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public PaymentToRefund of(PaymentId id) {
        Row row = jdbc.sql("""
                        select number, method, captured - refunded as refundable,
                               refund_bank, refund_account_sealed, refund_holder_sealed
                        from payment where id = ?
                        """).param(id.value()).query(Row.class).single();
        return new PaymentToRefund(
                new PaymentNumber(row.number()), row.method(), Won.of(row.refundable()), repayTo(row));
    }

    private @Nullable RefundAccount repayTo(Row row) {
        String bank = row.refundBank();
        byte[] account = row.refundAccountSealed();
        byte[] holder = row.refundHolderSealed();
        if (row.method() != PaymentMethod.VIRTUAL_ACCOUNT || bank == null || account == null || holder == null) {
            return null;
        }
        return RefundAccount.opened(bank, account, holder, row.number(), sealer);
    }

    private record Row(
            String number,
            PaymentMethod method,
            long refundable,
            @Nullable String refundBank,
            byte @Nullable [] refundAccountSealed,
            byte @Nullable [] refundHolderSealed) {}
}
