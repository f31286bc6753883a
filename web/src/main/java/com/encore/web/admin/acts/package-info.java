/** What people do to jobs and runs: a page says in words what will happen to what, asks why, and does it once. */
@NullMarked
package com.encore.web.admin.acts;

import org.jspecify.annotations.NullMarked;
