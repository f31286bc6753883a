package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Mails another code; at most one a minute and five in all. */
@UseCase
public class ResendCode {

    private final PendingSignUps pendingSignUps;
    private final Secrets secrets;
    private final SignUpLetters letters;
    private final Clock clock;

    ResendCode(PendingSignUps pendingSignUps, Secrets secrets, SignUpLetters letters, Clock clock) {
        this.pendingSignUps = pendingSignUps;
        this.secrets = secrets;
        this.letters = letters;
        this.clock = clock;
    }

    public void resend(SignUpToken token) {
        byte[] tokenHash = secrets.signUpHash(token.value());
        PendingSignUp pending = pendingSignUps.lockByTokenHash(tokenHash).orElseThrow(SignUpEnded::new);
        String code = secrets.code();
        pending.replaceCode(secrets.codeHash(tokenHash, code), clock.instant());
        letters.send(pending, code);
    }
}
