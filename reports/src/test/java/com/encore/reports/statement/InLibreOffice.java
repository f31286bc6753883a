package com.encore.reports.statement;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets tests run where there is a LibreOffice. Without one it says so and skips. */
final class InLibreOffice implements BeforeAllCallback {

    private static final Logger LOG = LoggerFactory.getLogger(InLibreOffice.class);
    private static final String NONE =
            "Workbooks are not opened by another program: no LibreOffice found. Install one or"
                    + " name its soffice in " + LibreOffice.WHERE + ".";

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean installed = LibreOffice.installed().isPresent();
        if (!installed) {
            LOG.warn(NONE);
        }
        assumeTrue(installed, NONE);
    }
}
