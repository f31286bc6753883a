/** Archives that are the same bytes whenever they are written. */
@NullMarked
package com.encore.reports.zip;

import org.jspecify.annotations.NullMarked;
