package com.encore.reports.export;

import com.encore.export.ExportKind;
import com.encore.notification.Language;
import java.util.List;

/**
 * A register finance can take home. Both queries take {@code :from} and {@code :until}, the half-open bounds of the
 * period as instants, and are run in one snapshot.
 */
public interface Dataset extends ExportKind {

    Words title();

    Words told();

    /** The first has no total: in a CSV file the word for the totals stands in its place. */
    List<Column> columns();

    /** The rows, a value for each column in their order, sorted by an index so that the first comes at once. */
    String rows();

    /**
     * How many rows there must be, and the sum of each column that has one. It goes another way to the same figures,
     * best of all through the ledger: what is written is refused unless it equals this.
     */
    String control();

    @Override
    default String title(Language language) {
        return title().in(language);
    }

    @Override
    default String told(Language language) {
        return told().in(language);
    }
}
