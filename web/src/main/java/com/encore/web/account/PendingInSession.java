package com.encore.web.account;

import com.encore.account.SignUpToken;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The attempt to sign up that this browser began. */
record PendingInSession(SignUpToken token, String email) {

    private static final String TOKEN = "sign-up.token";
    private static final String EMAIL = "sign-up.email";

    static @Nullable PendingInSession in(HttpSession session) {
        return session.getAttribute(TOKEN) instanceof String token
                        && session.getAttribute(EMAIL) instanceof String email
                ? new PendingInSession(new SignUpToken(token), email)
                : null;
    }

    void keep(HttpSession session) {
        session.setAttribute(TOKEN, token.value());
        session.setAttribute(EMAIL, email);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(TOKEN);
        session.removeAttribute(EMAIL);
    }
}
