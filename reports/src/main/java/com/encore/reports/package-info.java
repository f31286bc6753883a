/** Read models turned into workbooks and CSV. Writes nothing to the business tables. */
@NullMarked
package com.encore.reports;

import org.jspecify.annotations.NullMarked;
