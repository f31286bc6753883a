package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Whether an admin may have the provider asked: decided, and the connection given back, before it is called. */
@UseCase
class BeginAsking {

    private final Staff staff;
    private final WebhookReceipts payments;

    BeginAsking(Staff staff, WebhookReceipts payments) {
        this.staff = staff;
        this.payments = payments;
    }

    void begin(PaymentNumber number, MemberId admin) {
        staff.requireAdmin(admin);
        if (!payments.knows(number)) {
            throw new NoSuchPayment();
        }
    }
}
