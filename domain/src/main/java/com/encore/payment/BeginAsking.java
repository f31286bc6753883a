package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Whether an admin may have the provider asked: decided, and the connection given back, before it is called. */
@UseCase
class BeginAsking {

    private final Staff staff;
    private final PaymentFile payments;

    BeginAsking(Staff staff, PaymentFile payments) {
        this.staff = staff;
        this.payments = payments;
    }

    PaymentNumber begin(PaymentNumber number, MemberId admin) {
        staff.requireAdmin(admin);
        return payments.find(number.value()).orElseThrow(NoSuchPayment::new);
    }
}
