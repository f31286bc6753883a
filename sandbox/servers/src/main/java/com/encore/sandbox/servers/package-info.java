/** The real MySQL and Redis servers a laptop or a test needs, started on loopback and stopped again. */
@NullMarked
package com.encore.sandbox.servers;

import org.jspecify.annotations.NullMarked;
