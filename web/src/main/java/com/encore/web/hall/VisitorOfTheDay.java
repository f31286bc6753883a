package com.encore.web.hall;

import com.encore.counter.Visitor;
import com.encore.stereotype.RandomCode;
import com.encore.time.Seoul;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Tells the visitors of a day apart: members by who they are, others by a random name that ends at midnight. */
@Component
class VisitorOfTheDay {

    static final String COOKIE = "encore-day";

    private static final int LENGTH = 20;
    private static final Pattern NAME = Pattern.compile("[0-9A-Z]{" + LENGTH + "}");

    private final Clock clock;

    VisitorOfTheDay(Clock clock) {
        this.clock = clock;
    }

    Visitor of(@Nullable SignedIn member, HttpServletRequest request, HttpServletResponse response) {
        if (member != null) {
            return Visitor.member(member.id());
        }
        Cookie known = WebUtils.getCookie(request, COOKIE);
        if (known != null && NAME.matcher(known.getValue()).matches()) {
            return Visitor.anonymous(known.getValue());
        }
        String name = RandomCode.of(LENGTH);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, name)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(untilMidnight())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Visitor.anonymous(name);
    }

    private Duration untilMidnight() {
        Instant now = clock.instant();
        return Duration.between(now, Seoul.startOf(Seoul.dateOf(now).plusDays(1)));
    }
}
