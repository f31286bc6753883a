/** Which language a page speaks and where its words come from. */
@NullMarked
package com.encore.web.language;

import org.jspecify.annotations.NullMarked;
