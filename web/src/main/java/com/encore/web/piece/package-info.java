/** What the pieces of a page are given by controllers: answers to choose from, steps, moments, places money can be. */
@NullMarked
package com.encore.web.piece;

import org.jspecify.annotations.NullMarked;
