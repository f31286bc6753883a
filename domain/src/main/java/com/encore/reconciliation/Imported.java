package com.encore.reconciliation;

/**
 * What became of a file.
 *
 * @param before the very same file was brought in before, and nothing was done
 * @param lines how many lines it has
 * @param added how many of them were not known
 * @param matched how many payouts met their deposit because of it
 */
public record Imported(boolean before, int lines, int added, int matched) {}
