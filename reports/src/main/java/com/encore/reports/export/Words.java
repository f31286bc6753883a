package com.encore.reports.export;

import com.encore.notification.Language;

/** The same in both languages. */
public record Words(String korean, String english) {

    public String in(Language language) {
        return switch (language) {
            case KO -> korean;
            case EN -> english;
        };
    }
}
