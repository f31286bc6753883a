package com.encore.account;

import com.encore.stereotype.CallsOut;
import java.time.Clock;
import java.time.Instant;

/**
 * Compares a password. Three beats like a call to the outside, because comparing takes long on purpose and must hold
 * no connection: count the attempt, compare, record what came of it.
 */
@CallsOut
public class SignIn {

    private final BeginSignIn beginSignIn;
    private final Passwords passwords;
    private final RecordSignIn recordSignIn;
    private final Clock clock;

    SignIn(BeginSignIn beginSignIn, Passwords passwords, RecordSignIn recordSignIn, Clock clock) {
        this.beginSignIn = beginSignIn;
        this.passwords = passwords;
        this.recordSignIn = recordSignIn;
        this.clock = clock;
    }

    public SignedInMember signIn(String email, String password, ClientAddress from) {
        Instant now = clock.instant();
        BeginSignIn.Begun begun = beginSignIn.begin(Email.normal(email), from, now);
        if (!passwords.matches(password, begun.passwordHash())) {
            recordSignIn.failed(begun, from, now);
            throw new WrongCredentials();
        }
        return recordSignIn.succeeded(begun, from, now);
    }
}
