/** Where artists work: their projects, the wizard that writes one in steps, and the dashboard of one that is funded. */
@NullMarked
package com.encore.web.artist;

import org.jspecify.annotations.NullMarked;
