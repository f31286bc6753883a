package com.encore.account;

import com.encore.notification.Language;
import com.encore.notification.Recipient;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to sign up, waiting for the code mailed to its address. A decoy, made for an address that already has a
 * member, answers exactly like a real one but no code opens it.
 */
@Entity
@Table(name = "sign_up")
class PendingSignUp {

    static final Duration CODE_LIFE = Duration.ofMinutes(5);
    static final Duration RESEND_PAUSE = Duration.ofMinutes(1);
    static final int TRIES = 5;
    static final int CODES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private byte[] tokenHash;
    private String email;
    private String name;
    private String passwordHash;
    private boolean artist;
    private String language;
    private boolean decoy;
    private byte[] codeHash;
    private Instant codeSentAt;
    private int codesSent;
    private int wrongTries;
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PendingSignUp() {}

    PendingSignUp(
            NewMember wanted, String passwordHash, boolean decoy, byte[] tokenHash, byte[] codeHash, Instant now) {
        this.tokenHash = tokenHash;
        this.email = wanted.email().value();
        this.name = wanted.name().value();
        this.passwordHash = passwordHash;
        this.artist = wanted.artist();
        this.language = wanted.language().tag();
        this.decoy = decoy;
        this.codeHash = codeHash;
        this.codeSentAt = now;
        this.codesSent = 1;
        this.createdAt = now;
    }

    /** Null when the code is right; a wrong one counts. */
    @Nullable
    Verification tryCode(byte[] typedHash, Instant now) {
        if (wrongTries >= TRIES || !now.isBefore(codeSentAt.plus(CODE_LIFE))) {
            return new Verification.CodeEnded();
        }
        if (MessageDigest.isEqual(codeHash, typedHash) && !decoy) {
            return null;
        }
        wrongTries++;
        return wrongTries >= TRIES ? new Verification.CodeEnded() : new Verification.WrongCode(TRIES - wrongTries);
    }

    /** A new code ends the old one. */
    void replaceCode(byte[] codeHash, Instant now) {
        if (codesSent >= CODES) {
            throw new SignUpEnded();
        }
        Instant next = codeSentAt.plus(RESEND_PAUSE);
        if (now.isBefore(next)) {
            throw new TooManyAttempts(now, next);
        }
        this.codeHash = codeHash;
        this.codeSentAt = now;
        this.codesSent++;
        this.wrongTries = 0;
    }

    Member member(Instant now) {
        Set<Role> roles = artist ? EnumSet.of(Role.FAN, Role.ARTIST) : EnumSet.of(Role.FAN);
        return new Member(email(), new MemberName(name), passwordHash, roles, language(), now);
    }

    /** Names the letter of the code sent last. */
    String letterKey() {
        return "sign-up:" + id + ":" + codesSent;
    }

    Email email() {
        return new Email(email);
    }

    Recipient recipient() {
        return new Recipient(email, language());
    }

    byte[] tokenHash() {
        return tokenHash.clone();
    }

    boolean isDecoy() {
        return decoy;
    }

    private Language language() {
        return Language.of(Locale.of(language));
    }
}
