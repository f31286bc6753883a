/** Won and what may be done with it. Pure Java. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.encore.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
