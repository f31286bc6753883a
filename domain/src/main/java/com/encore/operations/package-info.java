/**
 * What runs, where, for whom, and who may still write for it. {@link com.encore.operations.JobControl} is how pages and
 * jobs start others; claims, fences and heartbeats are how many nodes agree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "audit", "notification", "stereotype", "time"})
package com.encore.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
