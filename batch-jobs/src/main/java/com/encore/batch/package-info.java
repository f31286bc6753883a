/** One package per Spring Batch job. Nothing runs here yet. */
@NullMarked
package com.encore.batch;

import org.jspecify.annotations.NullMarked;
