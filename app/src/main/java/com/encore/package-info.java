/** The runnable application. */
@NullMarked
package com.encore;

import org.jspecify.annotations.NullMarked;
