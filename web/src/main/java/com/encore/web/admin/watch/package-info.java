/** What the job console says by itself: what did not run, what is stuck, whom it told, and who did what. */
@NullMarked
package com.encore.web.admin.watch;

import org.jspecify.annotations.NullMarked;
