/** A fan's money, page by page: choosing, paying, coming back from the payment window, and looking after pledges. */
@NullMarked
package com.encore.web.pledge;

import org.jspecify.annotations.NullMarked;
