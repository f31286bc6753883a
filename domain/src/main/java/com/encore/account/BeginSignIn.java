package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** First beat of a sign-in: counts the attempt for the account and for where it comes from. */
@UseCase
class BeginSignIn {

    private final Members members;
    private final Throttle throttle;
    private final Secrets secrets;

    BeginSignIn(Members members, Throttle throttle, Secrets secrets) {
        this.members = members;
        this.throttle = throttle;
        this.secrets = secrets;
    }

    Begun begin(String email, ClientAddress from, Instant now) {
        Attempt account = Attempt.of(secrets.throttleSubject("sign-in-email", email), Attempt.SIGN_IN_OF_ONE);
        Attempt address =
                Attempt.of(secrets.throttleSubject("sign-in-address", from.subscriber()), Attempt.SIGN_IN_FROM_ONE);
        throttle.count(now, account, address);
        // what is no address is nobody's: the column could not even be compared with it
        return Email.read(email)
                .flatMap(mailbox -> members.findByEmail(mailbox.value()))
                .map(member -> new Begun(account, address, member.id(), member.passwordHash()))
                .orElseGet(() -> new Begun(account, address, null, null));
    }

    /** What the other beats need; without a member if the address has none. */
    record Begun(
            Attempt account,
            Attempt address,
            @Nullable MemberId member,
            @Nullable String passwordHash) {}
}
