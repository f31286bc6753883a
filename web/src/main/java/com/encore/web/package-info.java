/** Server-rendered pages, the webhook and security. */
@NullMarked
package com.encore.web;

import org.jspecify.annotations.NullMarked;
