/** Whole stretches of business, with every line the books have of them. */
@NullMarked
package com.encore.scenario;

import org.jspecify.annotations.NullMarked;
