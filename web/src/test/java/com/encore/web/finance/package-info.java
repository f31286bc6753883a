/** What finance and artists see of settlements and the books. */
@NullMarked
package com.encore.web.finance;

import org.jspecify.annotations.NullMarked;
