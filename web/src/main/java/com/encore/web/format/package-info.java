/** How templates say money, dates, remaining time and progress in both languages: the {@code #encore} expression object. */
@NullMarked
package com.encore.web.format;

import org.jspecify.annotations.NullMarked;
