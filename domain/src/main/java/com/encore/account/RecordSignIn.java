package com.encore.account;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Last beat of a sign-in: the fact, and on success the end of the back-off. */
@UseCase
class RecordSignIn {

    private final Members members;
    private final Throttle throttle;
    private final JdbcClient jdbc;

    RecordSignIn(Members members, Throttle throttle, JdbcClient jdbc) {
        this.members = members;
        this.throttle = throttle;
        this.jdbc = jdbc;
    }

    void failed(BeginSignIn.Begun begun, ClientAddress from, Instant at) {
        if (begun.member() != null) {
            insert(begun.member(), from, at, false);
        }
    }

    SignedInMember succeeded(BeginSignIn.Begun begun, ClientAddress from, Instant at) {
        Member member =
                members.findById(Objects.requireNonNull(begun.member()).value()).orElseThrow(WrongCredentials::new);
        // a password changed while this one was being compared must win
        if (!member.passwordHash().equals(begun.passwordHash())) {
            throw new WrongCredentials();
        }
        if (!member.isActive()) {
            throw new MemberIsSuspended();
        }
        throttle.forget(begun.account().subject());
        throttle.takeBack(begun.address());
        insert(member.id(), from, at, true);
        return new SignedInMember(member.id(), member.email(), member.name(), member.roles(), member.language(), at);
    }

    private void insert(MemberId member, ClientAddress from, Instant at, boolean ok) {
        jdbc.sql("insert into sign_in (member_id, at, network, ok) values (:member, :at, :network, :ok)")
                .param("member", member.value())
                .param("at", at)
                .param("network", from.network())
                .param("ok", ok)
                .update();
    }
}
