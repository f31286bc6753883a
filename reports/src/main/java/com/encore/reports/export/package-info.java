/**
 * Registers as files: what each holds ({@link com.encore.reports.export.Dataset}), and the one way all of them are
 * written, counted and compared ({@link com.encore.reports.export.WriteExport}).
 */
@NullMarked
package com.encore.reports.export;

import org.jspecify.annotations.NullMarked;
