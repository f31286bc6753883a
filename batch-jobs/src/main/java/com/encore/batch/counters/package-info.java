/** What is counted in Redis, brought home every minute. */
@NullMarked
package com.encore.batch.counters;

import org.jspecify.annotations.NullMarked;
