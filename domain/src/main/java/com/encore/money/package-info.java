/** Won and what may be done with it. Pure Java. */
@NullMarked
package com.encore.money;

import org.jspecify.annotations.NullMarked;
