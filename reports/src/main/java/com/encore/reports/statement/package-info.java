/**
 * What an artist is sent about one settlement: a workbook with every line, and a page to print. Turns records it is handed
 * into bytes, always the same ones for the same records; asks nobody and keeps nothing.
 */
@NullMarked
package com.encore.reports.statement;

import org.jspecify.annotations.NullMarked;
