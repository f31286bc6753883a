/** What the form pieces are given by controllers. */
@NullMarked
package com.encore.web.form;

import org.jspecify.annotations.NullMarked;
