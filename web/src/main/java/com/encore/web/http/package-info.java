/** Small things every form needs: redirects after success and refusals shown where they belong. */
@NullMarked
package com.encore.web.http;

import org.jspecify.annotations.NullMarked;
