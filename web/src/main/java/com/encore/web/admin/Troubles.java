package com.encore.web.admin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What went wrong, in the reader's words where we have some and in the provider's own where not. */
@Component("troubles")
class Troubles {

    private final MessageSource messages;

    Troubles(MessageSource messages) {
        this.messages = messages;
    }

    public @Nullable String say(@Nullable String trouble) {
        if (trouble == null) {
            return null;
        }
        String key = trouble.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return messages.getMessage("admin.trouble." + key, null, trouble, LocaleContextHolder.getLocale());
    }
}
