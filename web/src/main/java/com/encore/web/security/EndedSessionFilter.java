package com.encore.web.security;

import com.encore.account.MemberDirectory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions begun before a password reset, a suspension or a change of roles, on every node at the next request.
 */
class EndedSessionFilter extends OncePerRequestFilter {

    private static final RequestMatcher FILES = new OrRequestMatcher(List.<RequestMatcher>of(
            PathPatternRequestMatcher.pathPattern("/v/**"),
            PathPatternRequestMatcher.pathPattern("/css/**"),
            PathPatternRequestMatcher.pathPattern("/js/**"),
            PathPatternRequestMatcher.pathPattern("/icons/**"),
            PathPatternRequestMatcher.pathPattern("/posters/**"),
            PathPatternRequestMatcher.pathPattern("/webjars/**")));

    private final MemberDirectory members;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    EndedSessionFilter(MemberDirectory members) {
        this.members = members;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn member
                && !members.sessionCounts(member.id(), member.at())) {
            logout.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }
}
