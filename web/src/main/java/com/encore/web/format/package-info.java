/** How templates say money, dates, time left and progress in both languages: {@code #encore}. */
@NullMarked
package com.encore.web.format;

import org.jspecify.annotations.NullMarked;
