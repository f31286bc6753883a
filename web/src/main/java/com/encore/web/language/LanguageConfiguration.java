package com.encore.web.language;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Korean first, English second: {@code messages/x.properties} is Korean, {@code messages/x_en.properties} English. */
@Configuration(proxyBeanMethods = false)
public class LanguageConfiguration implements WebMvcConfigurer {

    private static final String SUFFIX = ".properties";

    /** Finds the files by itself, so that a new page brings its own without a list to extend. */
    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(resources.getResources("classpath*:messages/*" + SUFFIX))
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .filter(name -> !name.endsWith("_en" + SUFFIX))
                .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        // Always parsed, so that an apostrophe means the same in every line.
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver locales = new CookieLocaleResolver("encore-lang");
        locales.setCookieMaxAge(Duration.ofDays(365));
        locales.setCookieHttpOnly(true);
        locales.setCookieSameSite("Lax");
        locales.setRejectInvalidCookies(false);
        locales.setDefaultLocaleFunction(LanguageConfiguration::asked);
        return locales;
    }

    /** A browser that names no language reads Korean, whatever the machine that serves it speaks. */
    private static Locale asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                        && "en".equals(request.getLocale().getLanguage())
                ? Locale.ENGLISH
                : Locale.KOREAN;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch());
    }
}
