/** What admins decide: projects waiting for review and those waiting to open. */
@NullMarked
package com.encore.web.admin;

import org.jspecify.annotations.NullMarked;
