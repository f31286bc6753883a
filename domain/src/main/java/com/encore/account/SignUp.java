package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Somebody asks to become a member. What happens looks the same whether or not the address is taken. */
@UseCase
public class SignUp {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final Members members;
    private final PendingSignUps pendingSignUps;
    private final Passwords passwords;
    private final Secrets secrets;
    private final SignUpLetters letters;
    private final Throttle throttle;
    private final Clock clock;

    SignUp(
            Members members,
            PendingSignUps pendingSignUps,
            Passwords passwords,
            Secrets secrets,
            SignUpLetters letters,
            Throttle throttle,
            Clock clock) {
        this.members = members;
        this.pendingSignUps = pendingSignUps;
        this.passwords = passwords;
        this.secrets = secrets;
        this.letters = letters;
        this.throttle = throttle;
        this.clock = clock;
    }

    public SignUpToken signUp(NewMember wanted, ClientAddress from) {
        Instant now = clock.instant();
        throttle.count(
                now,
                Attempt.of(
                        secrets.throttleSubject("sign-up-email", wanted.email().value()), Attempt.MAILS_TO_ONE),
                Attempt.of(secrets.throttleSubject("sign-up-address", from.subscriber()), Attempt.MAILS_FROM_ONE));
        pendingSignUps.deleteSomeCreatedBefore(now.minus(FORGOTTEN_AFTER));

        SignUpToken token = new SignUpToken(secrets.token());
        byte[] tokenHash = secrets.signUpHash(token.value());
        String code = secrets.code();
        PendingSignUp pending = pendingSignUps.save(new PendingSignUp(
                wanted,
                passwords.hash(wanted.password()),
                members.existsByEmail(wanted.email().value()),
                tokenHash,
                secrets.codeHash(tokenHash, code),
                now));
        letters.send(pending, code);
        return token;
    }
}
