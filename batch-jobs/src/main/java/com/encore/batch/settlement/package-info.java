/** Jobs that work out what artists are owed. */
@NullMarked
package com.encore.batch.settlement;

import org.jspecify.annotations.NullMarked;
