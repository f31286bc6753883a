/** Half of a circle, to prove that circles are found. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.encore.testing.circles.first;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
