/**
 * What integration tests share: the real servers, a clock that tests move, the rules of the architecture, and the
 * checks of the books after every test.
 */
@NullMarked
package com.encore.testing;

import org.jspecify.annotations.NullMarked;
