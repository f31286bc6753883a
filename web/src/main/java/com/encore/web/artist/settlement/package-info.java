/** What an artist is told of their settlements, and who backs their projects. */
@NullMarked
package com.encore.web.artist.settlement;

import org.jspecify.annotations.NullMarked;
