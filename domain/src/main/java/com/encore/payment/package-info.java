/**
 * Payments and what the provider says of them. The provider is asked through {@link com.encore.payment.PaymentGateway};
 * browser, webhook and janitor all end in {@link com.encore.payment.ConfirmPayment}, which moves the state once.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "ledger",
            "money",
            "notification",
            "pledge",
            "privacy",
            "project",
            "stereotype"
        })
package com.encore.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
