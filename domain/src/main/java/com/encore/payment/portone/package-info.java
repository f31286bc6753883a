/** The only package that sees PortOne's SDK: it turns every answer, error and silence of it into our own words. */
@NullMarked
package com.encore.payment.portone;

import org.jspecify.annotations.NullMarked;
