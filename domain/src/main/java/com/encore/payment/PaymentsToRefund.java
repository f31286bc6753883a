package com.encore.payment;

import com.encore.money.Won;
import com.encore.privacy.Sealer;
import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    public Map<PaymentId, PaymentToRefund> of(Collection<PaymentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<PaymentId, PaymentToRefund> found = new HashMap<>();
        jdbc.sql("""
                        select id, number, method, captured - refunded as refundable,
                               refund_bank, refund_account_sealed, refund_holder_sealed
                        from payment where id in (:ids)
                        """)
                .param("ids", ids.stream().map(PaymentId::value).toList())
                .query((row, line) -> found.put(new PaymentId(row.getLong("id")), read(row)))
                .list();
        return found;
    }

    private PaymentToRefund read(ResultSet row) throws SQLException {
        PaymentMethod method = PaymentMethod.valueOf(row.getString("method"));
        PaymentNumber number = new PaymentNumber(row.getString("number"));
        return new PaymentToRefund(
                number,
                method,
                Won.of(row.getLong("refundable")),
                method == PaymentMethod.VIRTUAL_ACCOUNT ? repayTo(number, row) : null);
    }

    private @Nullable RefundAccount repayTo(PaymentNumber number, ResultSet row) throws SQLException {
        String bank = row.getString("refund_bank");
        byte[] account = row.getBytes("refund_account_sealed");
        byte[] holder = row.getBytes("refund_holder_sealed");
        return bank == null || account == null || holder == null
                ? null
                : RefundAccount.opened(bank, account, holder, number.value(), sealer);
    }
}
