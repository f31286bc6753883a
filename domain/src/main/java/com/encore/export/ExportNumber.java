package com.encore.export;

import com.encore.stereotype.RandomCode;
import com.encore.stereotype.Refusal;
import java.util.regex.Pattern;

/** What an export is called outside. */
public record ExportNumber(String value) {

    private static final Pattern FORM = Pattern.compile("X[0-9A-HJKMNP-TV-Z]{13}");

    public ExportNumber {
        if (!FORM.matcher(value).matches()) {
            throw new NoSuchExport();
        }
    }

    static ExportNumber random() {
        return new ExportNumber("X" + RandomCode.of(13));
    }

    /** There is no such export, or nothing of it to download. */
    public static final class NoSuchExport extends Refusal {

        private static final long serialVersionUID = 1L;

        public NoSuchExport() {
            super(Kind.NOT_FOUND, "no-such-export");
        }
    }
}
