package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeNumber;
import com.encore.stereotype.CallsOut;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A fan is about to pay: the payment is written down, its amount is fixed with the provider, and the browser learns
 * what to hand to the payment window.
 */
@CallsOut
public class OpenCheckout {

    private final OpenPayment opening;
    private final ConfirmPayment confirmation;
    private final PaymentGateway gateway;
    private final PortOneSettings settings;

    OpenCheckout(OpenPayment opening, ConfirmPayment confirmation, PaymentGateway gateway, PortOneSettings settings) {
        this.opening = opening;
        this.confirmation = confirmation;
        this.gateway = gateway;
        this.settings = settings;
    }

    public Checkout open(PledgeNumber pledge, MemberId member, PaymentMethod method, @Nullable RefundAccount repayTo) {
        OpenPayment.Opened opened = opened(pledge, member, method, repayTo);
        switch (gateway.register(opened.number(), opened.total())) {
            case PaymentGateway.Registration.Registered done -> {}
            case PaymentGateway.Registration.AlreadyPaid paid -> {
                confirmation.confirm(opened.number());
                throw new CheckoutClosed();
            }
            case PaymentGateway.Registration.NoAnswer no -> throw new ProviderUnavailable();
        }
        return new Checkout(
                settings.storeId(),
                settings.channels().of(method),
                opened.number(),
                opened.orderName(),
                opened.total(),
                payMethod(method),
                easyPay(method));
    }

    /** Two tabs opening the checkout of one pledge at once: the second finds the first one's payment. */
    private OpenPayment.Opened opened(
            PledgeNumber pledge, MemberId member, PaymentMethod method, @Nullable RefundAccount repayTo) {
        try {
            return opening.open(pledge, member, method, repayTo);
        } catch (DataIntegrityViolationException raced) {
            return opening.open(pledge, member, method, repayTo);
        }
    }

    private static Checkout.PayMethod payMethod(PaymentMethod method) {
        return switch (method) {
            case CARD -> Checkout.PayMethod.CARD;
            case KAKAOPAY, TOSSPAY -> Checkout.PayMethod.EASY_PAY;
            case VIRTUAL_ACCOUNT -> Checkout.PayMethod.VIRTUAL_ACCOUNT;
        };
    }

    private static @Nullable String easyPay(PaymentMethod method) {
        return switch (method) {
            case KAKAOPAY, TOSSPAY -> method.name();
            case CARD, VIRTUAL_ACCOUNT -> null;
        };
    }
}
