package com.encore.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A request made by htmx, which would put a whole sign-in page into a corner of the page it was asked from. */
final class Htmx {

    private Htmx() {}

    static boolean isAsking(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    static void sendToLogin(HttpServletRequest request, HttpServletResponse response, int status) {
        send("/login", request, response, status);
    }

    static void send(String path, HttpServletRequest request, HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setHeader("HX-Redirect", request.getContextPath() + path);
    }
}
