/** Proves our words for the provider's. */
@NullMarked
package com.encore.payment.portone;

import org.jspecify.annotations.NullMarked;
