package com.encore.account;

import com.encore.notification.Language;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;

/** Makes a member without a code and in any role: how the first staff and demo members come to be. Not for pages. */
@UseCase
public class RegisterMember {

    private final Members members;
    private final MemberHistory history;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterMember(
            Members members,
            MemberHistory history,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.history = history;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    public MemberId register(Email email, MemberName name, Password password, Set<Role> roles, Language language) {
        if (members.existsByEmail(email.value())) {
            throw new SuchMemberExists();
        }
        String hash = passwords.hash(Password.chosenBy(email, password.value()));
        MemberId id = members.save(new Member(email, name, hash, roles, language, clock.instant()))
                .id();
        history.add(id, MemberHistory.What.REGISTERED, null, "registered by Encore as " + roles);
        events.publishEvent(new MemberVerified(id));
        return id;
    }
}
