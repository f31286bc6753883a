/**
 * What people do to jobs from the console: {@link com.encore.acts.StartRun}, {@link com.encore.acts.ActOnRun},
 * {@link com.encore.acts.ChangeSchedule} and {@link com.encore.acts.CatchUp}. Each is an {@link com.encore.acts.Order} that
 * {@link com.encore.acts.OnceOnly} carries out once, however often its form is sent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "audit", "operations", "preview", "stereotype"})
package com.encore.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
