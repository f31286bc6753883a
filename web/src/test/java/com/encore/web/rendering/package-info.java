/** Templates, words and pieces alone: pages rendered with nothing behind them. */
@NullMarked
package com.encore.web.rendering;

import org.jspecify.annotations.NullMarked;
