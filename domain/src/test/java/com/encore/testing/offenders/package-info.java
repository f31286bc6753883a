/** Classes that break one rule each, so that tests can prove the rules bite. */
@NullMarked
package com.encore.testing.offenders;

import org.jspecify.annotations.NullMarked;
