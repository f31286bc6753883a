/** The clock everything reads, the zone the business lives in, and its calendar. */
@NullMarked
package com.encore.time;

import org.jspecify.annotations.NullMarked;
