package com.encore.filestore;

import java.util.regex.Pattern;

/** What kind of file it is, as HTTP says it. */
public record MediaType(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]+/[A-Za-z0-9.+-]+(;charset=[A-Za-z0-9-]+)?");

    public static final MediaType CSV = new MediaType("text/csv;charset=UTF-8");
    public static final MediaType XLSX =
            new MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public MediaType {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a media type: " + value);
        }
    }
}
