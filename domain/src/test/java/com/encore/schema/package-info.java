/** Proves the migrations on an empty server. */
@NullMarked
package com.encore.schema;

import org.jspecify.annotations.NullMarked;
