/** Proves that the domain keeps the rules, and that the rules bite. */
@NullMarked
package com.encore.architecture;

import org.jspecify.annotations.NullMarked;
