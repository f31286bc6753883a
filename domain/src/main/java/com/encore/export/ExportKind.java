package com.encore.export;

import com.encore.notification.Language;

/** One register that can be exported. Whoever can write it contributes it as a bean. */
public interface ExportKind {

    /** Its name in addresses and rows, such as {@code sales}. It never changes. */
    String name();

    String title(Language language);

    /** Which rows it holds and what date decides about their period, in one sentence. */
    String told(Language language);

    /** Where it stands in a choice of kinds. */
    int place();
}
