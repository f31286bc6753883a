package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The code from the mail makes the member. A wrong code is an answer and not a refusal, because a refusal would roll
 * back the count of wrong tries.
 */
@UseCase
public class VerifyEmail {

    private final Members members;
    private final PendingSignUps pendingSignUps;
    private final MemberHistory history;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VerifyEmail(
            Members members,
            PendingSignUps pendingSignUps,
            MemberHistory history,
            Secrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.pendingSignUps = pendingSignUps;
        this.history = history;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    public Verification verify(SignUpToken token, String code) {
        byte[] tokenHash = secrets.signUpHash(token.value());
        PendingSignUp pending = pendingSignUps.lockByTokenHash(tokenHash).orElse(null);
        if (pending == null) {
            return new Verification.CodeEnded();
        }
        Instant now = clock.instant();
        Verification refused = pending.tryCode(secrets.codeHash(tokenHash, code.strip()), now);
        if (refused != null) {
            return refused;
        }
        if (members.existsByEmail(pending.email().value())) {
            return new Verification.CodeEnded();
        }
        return new Verification.Verified(welcome(pending, now));
    }

    private MemberId welcome(PendingSignUp pending, Instant now) {
        MemberId id = members.save(pending.member(now)).id();
        pendingSignUps.deleteByEmail(pending.email().value());
        history.add(id, MemberHistory.What.REGISTERED, id, "proved the address with a code");
        events.publishEvent(new MemberVerified(id));
        return id;
    }
}
