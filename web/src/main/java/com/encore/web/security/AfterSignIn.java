package com.encore.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Where to go once signed in. */
@Component
public class AfterSignIn {

    private final RequestCache pages;

    AfterSignIn(RequestCache pages) {
        this.pages = pages;
    }

    /** The path alone: the host it was asked under is the client's word. */
    public String path(HttpServletRequest request, HttpServletResponse response) {
        if (!(pages.getRequest(request, response) instanceof DefaultSavedRequest page)) {
            return "/";
        }
        pages.removeRequest(request, response);
        String query = page.getQueryString() == null ? "" : "?" + page.getQueryString();
        String path = page.getRequestURI();
        return path != null && path.startsWith("/") && !path.startsWith("//") ? path + query : "/";
    }
}
