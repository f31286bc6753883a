/** Benchmarks, each a ratio against a raw limit measured in the same run. */
@NullMarked
package com.encore.bench;

import org.jspecify.annotations.NullMarked;
