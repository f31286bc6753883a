/**
 * What is owed back, why, and how far it got. {@link com.encore.refund.CancelPledge} makes one,
 * {@link com.encore.refund.PayBack} carries one out, {@link com.encore.refund.PayBackDue} all that are due.
 */
@NullMarked
package com.encore.refund;

import org.jspecify.annotations.NullMarked;
