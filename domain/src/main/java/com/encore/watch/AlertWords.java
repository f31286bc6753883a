package com.encore.watch;

import com.encore.notification.Language;
import java.util.ResourceBundle;

/** What people call the kinds of alerts, the same in letters, calls and on pages. */
final class AlertWords {

    private static final ResourceBundle.Control KOREAN_UNLESS_TRANSLATED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private AlertWords() {}

    static String of(AlertKind kind, Language language) {
        return ResourceBundle.getBundle("messages/alert", language.locale(), KOREAN_UNLESS_TRANSLATED)
                .getString("alert.kind." + kind);
    }
}
