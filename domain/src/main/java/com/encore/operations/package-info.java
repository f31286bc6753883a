/**
 * What runs, where, for whom, and who may still write for it. {@link com.encore.operations.JobControl} is how pages and
 * jobs start others; claims, fences and heartbeats are how many nodes agree. What people do to jobs goes through
 * {@code acts}, and for money through {@code approval}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "audit", "stereotype"})
package com.encore.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
