/** Where finance asks for registers as files, sees how far they are, and takes them home. */
@NullMarked
package com.encore.web.finance.export;

import org.jspecify.annotations.NullMarked;
