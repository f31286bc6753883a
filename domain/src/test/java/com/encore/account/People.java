package com.encore.account;

import com.encore.notification.Language;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Members for tests, each with an address of their own. */
@Component
public final class People {

    public static final String PASSWORD = "stage lights on";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RegisterMember registerMember;

    People(RegisterMember registerMember) {
        this.registerMember = registerMember;
    }

    public static Email newEmail() {
        return new Email("person" + NUMBERS.incrementAndGet() + "@encore.test");
    }

    /** So that tests do not throttle each other. */
    public static ClientAddress newAddress() {
        int number = NUMBERS.incrementAndGet();
        return ClientAddress.of("10." + number / 65536 % 256 + "." + number / 256 % 256 + "." + number % 256);
    }

    public MemberId register(Email email, Role... roles) {
        return registerMember.register(
                email, new MemberName("김민지"), new Password(PASSWORD), Set.of(roles), Language.KO);
    }

    public MemberId register(Role... roles) {
        return register(newEmail(), roles);
    }
}
