/** Quartz: what rings when, and what it launches. */
@NullMarked
package com.encore.scheduler;

import org.jspecify.annotations.NullMarked;
