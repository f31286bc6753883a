/** Two modules that need each other, which no two modules of ours may. */
@NullMarked
package com.encore.testing.circles;

import org.jspecify.annotations.NullMarked;
