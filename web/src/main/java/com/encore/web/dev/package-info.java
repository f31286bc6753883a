/** Pages for whoever builds Encore on a laptop; they exist only with {@code encore.sandbox=true}. */
@NullMarked
package com.encore.web.dev;

import org.jspecify.annotations.NullMarked;
