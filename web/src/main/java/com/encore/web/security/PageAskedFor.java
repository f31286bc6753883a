package com.encore.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers the page a visitor wanted when sent to sign in: pages only, and only when asked for on our own site. */
class PageAskedFor extends HttpSessionRequestCache {

    PageAskedFor() {
        setRequestMatcher(PageAskedFor::isPage);
    }

    private static boolean isPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String accepted = request.getHeader("Accept");
        return HttpMethod.GET.matches(request.getMethod())
                && !"cross-site".equals(site)
                && !Htmx.isAsking(request)
                && (accepted == null || accepted.contains("text/html") || accepted.equals("*/*"));
    }
}
