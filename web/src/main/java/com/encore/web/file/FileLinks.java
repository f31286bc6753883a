package com.encore.web.file;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** What {@code @{…}} makes of an address: files get their version, and nothing is looked up for anything else. */
class FileLinks extends StandardLinkBuilder {

    private final StaticFiles files;

    FileLinks(StaticFiles files) {
        this.files = files;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return files.address(link);
    }
}
