package com.encore.reports.export;

/** What was written is not what an independent count of the same moment says. Nobody may ever get such a file. */
public final class TotalsDiffer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TotalsDiffer(Written written, Written counted) {
        super("written " + inWords(written) + ", counted " + inWords(counted));
    }

    private static String inWords(Written written) {
        StringBuilder words = new StringBuilder().append(written.rows()).append(" rows");
        written.totals()
                .forEach(total ->
                        words.append(", ").append(total.english()).append(' ').append(total.amount()));
        return words.toString();
    }
}
