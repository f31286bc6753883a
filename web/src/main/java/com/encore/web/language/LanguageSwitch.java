package com.encore.web.language;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code ?lang=en} on any page; what is not one of our two languages is Korean. Pages learn as {@code otherLanguage}
 * where the same page is in the other one, with whatever else was asked of it.
 */
class LanguageSwitch extends LocaleChangeInterceptor {

    private static final String PARAMETER = "lang";

    LanguageSwitch() {
        setParamName(PARAMETER);
        setHttpMethods("GET");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException {
        super.preHandle(request, response, handler);
        boolean english = RequestContextUtils.getLocale(request).getLanguage().equals("en");
        request.setAttribute(
                "otherLanguage",
                UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .replaceQueryParam(PARAMETER, english ? "ko" : "en")
                        .build()
                        .toUriString());
        return true;
    }

    @Override
    protected Locale parseLocaleValue(String value) {
        return "en".equals(value) ? Locale.ENGLISH : Locale.KOREAN;
    }
}
