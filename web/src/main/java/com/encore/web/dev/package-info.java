/** Pages that exist on a laptop only. */
@NullMarked
package com.encore.web.dev;

import org.jspecify.annotations.NullMarked;
