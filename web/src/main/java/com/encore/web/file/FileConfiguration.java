package com.encore.web.file;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

@Configuration(proxyBeanMethods = false)
class FileConfiguration implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final StaticFiles files;

    FileConfiguration(StaticFiles files) {
        this.files = files;
    }

    @Autowired
    void links(SpringTemplateEngine templates) {
        templates.setLinkBuilder(new FileLinks(files));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        handlers.addResourceHandler(StaticFiles.PREFIX + files.version() + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(FOR_EVER);
        // not kept in a cache of ours: anybody may ask for any version
        handlers.addResourceHandler(StaticFiles.PREFIX + "*/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new OtherVersion());
        // these carry their own version in their address
        handlers.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_EVER);
    }
}
