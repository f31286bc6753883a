/**
 * What people on call see of runs: {@link com.encore.console.RunList} finds them, {@link com.encore.console.RunFile} tells
 * one, {@link com.encore.console.RunsNow} and {@link com.encore.console.RunsInNeed} say what goes on and what is wrong.
 * Reads only; whatever changes a run is one of the {@code acts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "money", "operations", "stereotype", "time"})
package com.encore.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
