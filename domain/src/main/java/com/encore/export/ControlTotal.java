package com.encore.export;

import com.encore.notification.Language;

/** The sum of one column, in the words the column has in each language. */
public record ControlTotal(String korean, String english, long amount) {

    public String title(Language language) {
        return switch (language) {
            case KO -> korean;
            case EN -> english;
        };
    }
}
