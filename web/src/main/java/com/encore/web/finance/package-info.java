/** Where finance sees where the money is, and sets the terms settlements are reckoned with. */
@NullMarked
package com.encore.web.finance;

import org.jspecify.annotations.NullMarked;
