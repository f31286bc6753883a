/** A PortOne V2 look-alike: the same paths, errors and webhooks, and its own record of what moved. */
@NullMarked
package com.encore.sandbox.portone;

import org.jspecify.annotations.NullMarked;
