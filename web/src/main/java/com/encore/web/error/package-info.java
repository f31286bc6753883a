/** How a no, a mistake and a failure reach a person: what happened, whether money moved, what to do now. */
@NullMarked
package com.encore.web.error;

import org.jspecify.annotations.NullMarked;
