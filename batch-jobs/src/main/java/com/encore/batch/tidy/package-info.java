/** The nightly job that throws away what nobody needs any more. */
@NullMarked
package com.encore.batch.tidy;

import org.jspecify.annotations.NullMarked;
