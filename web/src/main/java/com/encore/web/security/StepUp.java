package com.encore.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks for the password again before a handler marked {@link RecentPassword}, and remembers where to go back to. */
@Component
public class StepUp implements HandlerInterceptor {

    public static final String PAGE = "/reauthenticate";

    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final String BACK = "step-up.back";

    private final Clock clock;

    StepUp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isMarked(method) || isRecent(request)) {
            return true;
        }
        request.getSession().setAttribute(BACK, back(request));
        if (Htmx.isAsking(request)) {
            Htmx.send(PAGE, request, response, HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + PAGE);
        }
        return false;
    }

    /** The page to return to, once. */
    public String takeBack(HttpServletRequest request) {
        Object back = request.getSession().getAttribute(BACK);
        request.getSession().removeAttribute(BACK);
        return back instanceof String path ? path : "/";
    }

    private static boolean isMarked(HandlerMethod method) {
        return method.hasMethodAnnotation(RecentPassword.class)
                || method.getBeanType().isAnnotationPresent(RecentPassword.class);
    }

    private boolean isRecent(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn member
                && !member.at().plus(RECENT).isBefore(clock.instant());
    }

    /** A page is asked for again; a form is not repeated, its page is shown again instead. */
    private static String back(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod()) && !Htmx.isAsking(request)) {
            return local(request.getRequestURI(), request.getQueryString());
        }
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/";
        }
        try {
            URI page = URI.create(referer);
            boolean ours = request.getServerName().equals(page.getHost());
            return ours && page.getRawPath() != null ? local(page.getRawPath(), page.getRawQuery()) : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static String local(String path, @Nullable String query) {
        boolean local = path.startsWith("/") && !path.startsWith("//");
        return local ? path + (query == null ? "" : "?" + query) : "/";
    }
}
