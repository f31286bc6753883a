package com.encore.web.http;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    /** Makes "redirect:" answer 303, which says to GET the next page whatever the method of this one was. */
    @Autowired
    void seeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }

    /** A page goes out in one piece: written bit by bit, each bit passes every filter's response on its way. */
    @Autowired
    void inOnePiece(ThymeleafViewResolver views) {
        views.setProducePartialOutputWhileProcessing(false);
    }
}
