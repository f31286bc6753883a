/** How the money stands today: where it is, whose it is, and what waits for somebody of finance. */
@NullMarked
package com.encore.web.finance.position;

import org.jspecify.annotations.NullMarked;
