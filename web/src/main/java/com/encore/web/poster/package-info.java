/** Concert posters, printed from a project's own words: the same words always give the same sheet. */
@NullMarked
package com.encore.web.poster;

import org.jspecify.annotations.NullMarked;
