/**
 * What people look at and like: counted in Redis, folded into MySQL in batches, and ranked by. Nothing here is money, and
 * nothing here may fail a page.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "privacy", "project", "stereotype", "time"})
package com.encore.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
