package com.encore.watch;

import com.encore.notification.Language;

/** One alert as letters and the webhook tell it. */
record AlertLine(long id, AlertKind kind, String thing, String episode, String detail) {

    private static final int LONGEST = 150;

    String said(Language language) {
        String said = AlertWords.of(kind, language) + ": " + thing + (detail.isEmpty() ? "" : " (" + detail + ")");
        return said.codePointCount(0, said.length()) <= LONGEST
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST)) + "…";
    }

    String page() {
        return kind.page(thing, episode);
    }
}
