/** Who may open which page, how a session begins and ends, and what a browser is told to refuse. */
@NullMarked
package com.encore.web.security;

import org.jspecify.annotations.NullMarked;
