/**
 * Pictures of figures, drawn on the server: data in, marks of an SVG and the table that says the same out. Whole
 * numbers only, so that a picture never shows another amount than its table.
 */
@NullMarked
package com.encore.web.chart;

import org.jspecify.annotations.NullMarked;
