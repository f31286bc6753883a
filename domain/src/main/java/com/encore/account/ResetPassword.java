package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets a new password by the mailed link, once, and ends every session and every other link of the member. */
@UseCase
public class ResetPassword {

    private final Members members;
    private final MemberHistory history;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Throttle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResetPassword(
            Members members,
            MemberHistory history,
            Passwords passwords,
            Secrets secrets,
            Throttle throttle,
            JdbcClient jdbc,
            Clock clock) {
        this.members = members;
        this.history = history;
        this.passwords = passwords;
        this.secrets = secrets;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void reset(String token, Password chosen) {
        Instant now = clock.instant();
        Member member = members.locked(memberOf(token, now));
        Password password = Password.chosenBy(member.email(), chosen.value());
        member.changePassword(passwords.hash(password), now);
        endLinks(member.id(), now);
        throttle.forget(secrets.throttleSubject("sign-in-email", member.email().value()));
        history.add(member.id(), MemberHistory.What.PASSWORD_RESET, member.id(), "by a mailed link");
    }

    private MemberId memberOf(String token, Instant now) {
        return jdbc.sql("""
                        select member_id from password_reset
                        where token_hash = :hash and used_at is null and expires_at > :now for update
                        """)
                .param("hash", secrets.resetHash(token))
                .param("now", now)
                .query(Long.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(ResetLinkEnded::new);
    }

    private void endLinks(MemberId member, Instant now) {
        jdbc.sql("update password_reset set used_at = :now where member_id = :member and used_at is null")
                .param("now", now)
                .param("member", member.value())
                .update();
    }
}
