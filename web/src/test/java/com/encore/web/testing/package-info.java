/** Pages alone: templates, words and the pieces, without a database. */
@NullMarked
package com.encore.web.testing;

import org.jspecify.annotations.NullMarked;
