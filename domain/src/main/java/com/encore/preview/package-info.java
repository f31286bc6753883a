/**
 * What a run would do, said beforehand. A job that can say so has a {@link com.encore.preview.DryRun} beside its use cases;
 * {@link com.encore.preview.DryRuns} knows them all, and a {@link com.encore.preview.WorldHash} tells whether the world is
 * still the one that was seen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"operations", "stereotype"})
package com.encore.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
