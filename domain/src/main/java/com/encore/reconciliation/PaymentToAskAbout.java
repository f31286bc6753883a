package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.payment.PaymentFile;
import com.encore.payment.PaymentNumber;
import com.encore.stereotype.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which payment to ask about, and whether the member may: decided before the provider is called. */
@UseCase
class PaymentToAskAbout {

    private final Staff staff;
    private final JdbcClient jdbc;
    private final PaymentFile payments;

    PaymentToAskAbout(Staff staff, JdbcClient jdbc, PaymentFile payments) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.payments = payments;
    }

    PaymentNumber of(DifferenceId id, MemberId member) {
        staff.requireFinance(member);
        String payment = jdbc.sql("select payment_number from difference where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(NoSuchDifference::new);
        return payments.find(payment).orElseThrow(NothingToAsk::new);
    }
}
