/**
 * Payments and what the provider says of them. The provider is asked through {@link com.encore.payment.PaymentGateway};
 * browser, webhook and janitor all end in {@link com.encore.payment.ConfirmPayment}, which moves the state once.
 */
@NullMarked
package com.encore.payment;

import org.jspecify.annotations.NullMarked;
