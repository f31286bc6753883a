/** Classes that break a rule of jobs, to show that it is noticed. */
@NullMarked
package com.encore.batch.offenders;

import org.jspecify.annotations.NullMarked;
