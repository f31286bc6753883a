/** One package per Spring Batch job; here is what all of them are built from. */
@NullMarked
package com.encore.batch;

import org.jspecify.annotations.NullMarked;
