/** What finance sees of the comparison with the payment provider and the bank, and what it decides about it. */
@NullMarked
package com.encore.web.finance.reconciliation;

import org.jspecify.annotations.NullMarked;
