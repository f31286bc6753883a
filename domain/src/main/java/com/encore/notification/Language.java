package com.encore.notification;

import java.util.Locale;

/** The languages Encore speaks to people. */
public enum Language {
    KO(Locale.KOREAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Two letters, as stored and as in a page's lang attribute. */
    public String tag() {
        return locale.getLanguage();
    }

    /** Korean unless the locale is English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.tag()) ? EN : KO;
    }
}
