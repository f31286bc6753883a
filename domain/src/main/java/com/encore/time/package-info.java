/** The clock everything reads, the zone the business lives in, and its calendar. */
@NullMarked
@ApplicationModule(allowedDependencies = {"stereotype"})
package com.encore.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
