package com.encore.filestore;

import java.util.regex.Pattern;

/** What a file is called when it is saved: in any language, but nothing a header or a file system would trip over. */
public record FileName(String value) {

    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}\\\\/:*?\"<>|]{1,200}");

    public FileName {
        if (!FORM.matcher(value).matches()
                || value.startsWith(".")
                || !value.strip().equals(value)) {
            throw new IllegalArgumentException("not a name for a file: " + value);
        }
    }
}
