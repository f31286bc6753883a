package com.encore.web.artist;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Messages in the language of one request. */
record Words(MessageSource messages, Locale locale) {

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
