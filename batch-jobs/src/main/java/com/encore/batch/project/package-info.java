/** Jobs about one project's life: its opening, its closing and what follows. */
@NullMarked
package com.encore.batch.project;

import org.jspecify.annotations.NullMarked;
