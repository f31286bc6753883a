/** Where finance pays artists: what is due, batches one person makes and another confirms, banks' files and answers. */
@NullMarked
package com.encore.web.finance.payout;

import org.jspecify.annotations.NullMarked;
