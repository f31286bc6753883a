package com.encore.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Answers 403; an htmx form whose session has ended lost its CSRF token with it and goes to sign in. */
class Forbidden implements AccessDeniedHandler {

    private final AccessDeniedHandler page = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (Htmx.isAsking(request) && request.getUserPrincipal() == null) {
            Htmx.sendToLogin(request, response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            page.handle(request, response, denied);
        }
    }
}
