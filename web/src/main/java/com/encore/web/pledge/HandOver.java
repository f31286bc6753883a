package com.encore.web.pledge;

import com.encore.payment.Checkout;
import com.encore.web.security.SignedIn;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What the browser hands to the payment window, in the words of PortOne's browser SDK. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandOver(
        String storeId,
        String channelKey,
        String paymentId,
        String orderName,
        long totalAmount,
        String currency,
        String payMethod,
        @Nullable EasyPay easyPay,
        @Nullable VirtualAccount virtualAccount,
        Customer customer,
        String redirectUrl,
        boolean forceRedirect) {

    record EasyPay(String easyPayProvider) {}

    record VirtualAccount(AccountExpiry accountExpiry) {}

    record AccountExpiry(int validHours) {}

    record Customer(String fullName, String email) {}

    static HandOver of(Checkout checkout, SignedIn payer, int hoursToTransfer, String publicUrl) {
        return new HandOver(
                checkout.storeId(),
                checkout.channelKey(),
                checkout.payment().value(),
                checkout.orderName(),
                checkout.total().amount(),
                "CURRENCY_KRW",
                checkout.payMethod().name(),
                checkout.easyPayProvider() == null ? null : new EasyPay(checkout.easyPayProvider()),
                checkout.payMethod() == Checkout.PayMethod.VIRTUAL_ACCOUNT
                        ? new VirtualAccount(new AccountExpiry(hoursToTransfer))
                        : null,
                new Customer(payer.displayName(), payer.email()),
                publicUrl + "/payments/return",
                true);
    }
}
