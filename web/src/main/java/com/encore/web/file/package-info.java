/** Our own files, such as styles and scripts: under an address that changes with them, so that browsers keep them. */
@NullMarked
package com.encore.web.file;

import org.jspecify.annotations.NullMarked;
