package com.encore.account;

import com.encore.notification.MessageKind;
import com.encore.notification.Outbox;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails a link for a new password if the address has a member, and says nothing about whether it has. */
@UseCase
public class RequestPasswordReset {

    private static final Duration LINK_LIFE = Duration.ofMinutes(30);

    private final Members members;
    private final Secrets secrets;
    private final Throttle throttle;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestPasswordReset(
            Members members, Secrets secrets, Throttle throttle, Outbox outbox, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.secrets = secrets;
        this.throttle = throttle;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void request(Email email, ClientAddress from) {
        Instant now = clock.instant();
        throttle.count(
                now,
                Attempt.of(secrets.throttleSubject("reset-email", email.value()), Attempt.MAILS_TO_ONE),
                Attempt.of(secrets.throttleSubject("reset-address", from.subscriber()), Attempt.MAILS_FROM_ONE));
        members.findByEmail(email.value()).filter(Member::isActive).ifPresent(member -> mail(member, now));
    }

    private void mail(Member member, Instant now) {
        String token = secrets.token();
        byte[] hash = secrets.resetHash(token);
        jdbc.sql("insert into password_reset (token_hash, member_id, expires_at) values (:hash, :member, :expires)")
                .param("hash", hash)
                .param("member", member.id().value())
                .param("expires", now.plus(LINK_LIFE))
                .update();
        outbox.post(
                "password-reset:" + HexFormat.of().formatHex(hash),
                member.recipient(),
                MessageKind.PASSWORD_RESET,
                Map.of("token", token, "minutes", LINK_LIFE.toMinutes()));
    }
}
