package com.encore.payment;

import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;

/** The provider lists a cancellation of a captured payment, whoever asked for it. Told under the payment's lock. */
public record CancellationSeen(
        PaymentId payment, PledgeId pledge, ProjectId project, ProviderCancellation cancellation) {}
