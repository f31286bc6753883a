/** What page tests share: the whole domain behind the pages, and a browser that keeps cookies and fills in forms. */
@NullMarked
package com.encore.web.testing;

import org.jspecify.annotations.NullMarked;
