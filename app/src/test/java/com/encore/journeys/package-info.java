/** What people do from beginning to end, against the whole application on its real servers. */
@NullMarked
package com.encore.journeys;

import org.jspecify.annotations.NullMarked;
