/** What anyone may visit: the home page with its shelves and search, and a project with its live progress. */
@NullMarked
package com.encore.web.hall;

import org.jspecify.annotations.NullMarked;
