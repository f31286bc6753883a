/** The nightly comparison of what the payment provider says moved with what we booked. */
@NullMarked
package com.encore.batch.reconcile;

import org.jspecify.annotations.NullMarked;
