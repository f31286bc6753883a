package com.encore.web.language;

import java.util.Locale;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** {@code ?lang=en} on any page; what is not one of our two languages is Korean. */
class LanguageSwitch extends LocaleChangeInterceptor {

    LanguageSwitch() {
        setParamName("lang");
        setHttpMethods("GET");
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return "en".equals(value) ? Locale.ENGLISH : Locale.KOREAN;
    }
}
