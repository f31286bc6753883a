/** A fan's tickets: all of them, those of a pledge, and one held up at the door. */
@NullMarked
package com.encore.web.ticket;

import org.jspecify.annotations.NullMarked;
