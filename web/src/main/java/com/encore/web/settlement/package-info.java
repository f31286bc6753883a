/** What finance and artists both see of a settlement: the way from what was sold to what is paid out, in picture and words. */
@NullMarked
package com.encore.web.settlement;

import org.jspecify.annotations.NullMarked;
