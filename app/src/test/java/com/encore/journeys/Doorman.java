package com.encore.journeys;

import com.encore.account.MemberId;
import com.encore.account.Role;
import com.encore.notification.Language;
import com.encore.web.security.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Lets people in without their password: two hundred hashes at once would be a race of another kind. */
@Component
class Doorman {

    private final Sessions<?> sessions;
    private final Clock clock;

    Doorman(SessionRepository<?> sessions, Clock clock) {
        this.sessions = new Sessions<>(sessions);
        this.clock = clock;
    }

    /** The session's cookie. */
    String letIn(MemberId member, Role... roles) {
        SignedIn signedIn = new SignedIn(
                member.value(), "someone@encore.test", "테스트 팬", Set.of(roles), Language.KO, clock.instant());
        String id = sessions.begin(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                signedIn,
                null,
                Arrays.stream(roles)
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList())));
        return "encore=" + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private record Sessions<S extends Session>(SessionRepository<S> repository) {

        String begin(SecurityContextImpl context) {
            S session = repository.createSession();
            session.setAttribute("SPRING_SECURITY_CONTEXT", context);
            repository.save(session);
            return session.getId();
        }
    }
}
