/** The two stereotypes that make a transaction visible, and the refusal every rule can answer with. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package com.encore.stereotype;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
