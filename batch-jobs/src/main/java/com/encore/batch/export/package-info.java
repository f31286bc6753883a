/** Makes the files finance asked for. */
@NullMarked
package com.encore.batch.export;

import org.jspecify.annotations.NullMarked;
