package com.encore.web.security;

import com.encore.account.SignedInMember;
import com.encore.notification.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins sessions and keeps what they know of their member up to date. */
@Component
public class Sessions {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy onSignIn;

    Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy onSignIn) {
        this.contexts = contexts;
        this.onSignIn = onSignIn;
    }

    /** Under a new session id and a new CSRF token, so that nobody shares what they had before. */
    public void begin(SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        UsernamePasswordAuthenticationToken authentication = authentication(SignedIn.of(member));
        onSignIn.onAuthentication(authentication, request, response);
        save(authentication, request, response);
    }

    public void update(
            SignedIn member,
            String displayName,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        save(authentication(member.changed(displayName, language)), request, response);
    }

    private void save(
            UsernamePasswordAuthenticationToken authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static UsernamePasswordAuthenticationToken authentication(SignedIn member) {
        return UsernamePasswordAuthenticationToken.authenticated(
                member,
                null,
                member.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }
}
