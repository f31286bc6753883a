package com.encore.web.http;

import org.springframework.web.servlet.view.RedirectView;

/** Redirects to paths that came with a request, which may hold braces and must not be taken for a template. */
public final class Redirects {

    private Redirects() {}

    public static RedirectView to(String path) {
        RedirectView next = new RedirectView(path, false, false);
        next.setExpandUriTemplateVariables(false);
        return next;
    }
}
