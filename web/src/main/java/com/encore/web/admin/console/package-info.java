/** The job console's reading pages: what runs now, every run there was, one run, and two beside each other. */
@NullMarked
package com.encore.web.admin.console;

import org.jspecify.annotations.NullMarked;
