package com.encore.web.security;

import com.encore.account.MemberDirectory;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Roles by address; what belongs to whom is asked again in the use cases. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Pages of the job console on which something is about to be done. */
    private static final String[] CONSOLE_ACTS = {
        "/admin/jobs/*/*",
        "/admin/jobs/*/*/*",
        "/admin/runs/*/stop",
        "/admin/runs/*/restart",
        "/admin/runs/*/abandon",
        "/admin/runs/*/recover",
        "/admin/runs/*/resolve",
        "/admin/alerts/*/acknowledge",
        "/admin/alerts/missing/*/excuse",
        "/admin/triggers/repair"
    };

    /** What whoever watches the jobs may read; everything else below /admin, and every form, is for admins. */
    private static final String[] CONSOLE = {
        "/admin/jobs/**", "/admin/runs/**", "/admin/triggers/**", "/admin/alerts/**", "/admin/audit/**"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            RequestCache requestCache,
            MemberDirectory members,
            @Value("${encore.portone.browser-sdk:}") String browserSdk) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/artist/**")
                        .hasRole("ARTIST")
                        .requestMatchers(HttpMethod.GET, CONSOLE_ACTS)
                        .hasRole("ADMIN")
                        .requestMatchers("/admin/approvals", "/admin/approvals/*")
                        .hasAnyRole("OPERATOR", "ADMIN", "APPROVER")
                        .requestMatchers("/admin/approvals/**")
                        .hasAnyRole("ADMIN", "APPROVER")
                        .requestMatchers(HttpMethod.GET, CONSOLE)
                        .hasAnyRole("OPERATOR", "ADMIN", "APPROVER")
                        .requestMatchers("/admin/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/finance/**")
                        .hasRole("FINANCE")
                        .requestMatchers(
                                "/me/**",
                                "/checkout/**",
                                "/projects/*/pledge/**",
                                "/projects/*/like",
                                "/reauthenticate")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requestCache))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        // the provider has no token of ours; its signature is checked instead
                        .ignoringRequestMatchers(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/webhooks/portone")))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new ToLogin()).accessDeniedHandler(new Forbidden()))
                .addFilterBefore(new EndedSessionFilter(members), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                                ContentSecurityPolicy.allowing(browserSdk).header()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), microphone=(), geolocation=()")))
                .build();
    }

    /** Signing in is a page of ours; without this, Spring Boot would invent a user with a password in the log. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return attempt -> {
            throw new ProviderNotFoundException("members sign in at /login");
        };
    }

    /** Requests are measured as a whole; measuring each of twenty filters apart costs more than most of them do. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    RequestCache requestCache() {
        return new PageAskedFor();
    }

    @Bean
    SessionAuthenticationStrategy onSignIn(CsrfTokenRepository csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return cookie -> {
            cookie.setCookieName("encore");
            cookie.setSameSite("Lax");
            cookie.setUseHttpOnlyCookie(true);
        };
    }
}
