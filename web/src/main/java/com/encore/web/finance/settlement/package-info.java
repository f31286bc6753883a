/** Where finance checks, approves, holds and recalculates settlements. */
@NullMarked
package com.encore.web.finance.settlement;

import org.jspecify.annotations.NullMarked;
