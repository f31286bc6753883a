package com.encore.account;

import com.encore.notification.Language;
import com.encore.notification.Recipient;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody with a proved address. Whatever changes what they may do ends the sessions they have. */
@Entity
@Table(name = "member")
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String email;
    private String name;
    private String passwordHash;
    private String language;

    @Enumerated(EnumType.STRING)
    private MemberState state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    private Instant sessionsValidFrom;
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(Email email, MemberName name, String passwordHash, Set<Role> roles, Language language, Instant now) {
        this.email = email.value();
        this.name = name.value();
        this.passwordHash = passwordHash;
        this.roles.addAll(roles);
        this.language = language.tag();
        this.state = MemberState.ACTIVE;
        this.sessionsValidFrom = now;
        this.createdAt = now;
    }

    void rename(MemberName name) {
        this.name = name.value();
    }

    void speak(Language language) {
        this.language = language.tag();
    }

    void changePassword(String passwordHash, Instant now) {
        this.passwordHash = passwordHash;
        endSessions(now);
    }

    void give(Role role, Instant now) {
        if (!roles.add(role)) {
            throw new IllegalMemberMove();
        }
        endSessions(now);
    }

    void take(Role role, Instant now) {
        if (!roles.remove(role)) {
            throw new IllegalMemberMove();
        }
        endSessions(now);
    }

    void move(MemberState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalMemberMove();
        }
        state = next;
        endSessions(now);
    }

    private void endSessions(Instant now) {
        sessionsValidFrom = now;
    }

    MemberId id() {
        return new MemberId(Objects.requireNonNull(id, "not saved yet"));
    }

    Email email() {
        return new Email(email);
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    Language language() {
        return Language.of(Locale.of(language));
    }

    Recipient recipient() {
        return new Recipient(email, language());
    }

    boolean isActive() {
        return state == MemberState.ACTIVE;
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
