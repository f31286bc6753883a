package com.encore.sandbox.demo;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.MemberName;
import com.encore.account.Password;
import com.encore.account.RegisterMember;
import com.encore.account.Role;
import com.encore.notification.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/** Registers everybody before the first project. Hashing their passwords takes longest, so it goes hand in hand. */
@Component
@OnLaptops
class RegisterPeople {

    private static final Duration STAFF_SINCE = Duration.ofDays(100);
    private static final Duration ARTISTS_SINCE = Duration.ofDays(80);
    private static final Duration FANS_SINCE = Duration.ofDays(60);

    private static final List<String> HOW = List.of("새벽", "파란", "느린", "작은", "여름", "골목", "달빛", "둥근");
    private static final List<String> WHAT = List.of("고래", "우산", "자전거", "라디오", "귤", "화분", "기차", "담요");

    private final RegisterMember registration;

    RegisterPeople(RegisterMember registration) {
        this.registration = registration;
    }

    /** The artists besides the demo account: what their projects call them, and their names. */
    People register(Instant now, Hands hands, Map<String, String> artists) {
        MemberId admin = one(People.FIRST, "데모 관리자", Set.of(Role.ADMIN), now.minus(STAFF_SINCE));
        one(People.OPERATOR, "데모 작업 당번", Set.of(Role.OPERATOR), now.minus(STAFF_SINCE));
        one(People.APPROVER, "데모 작업 승인자", Set.of(Role.APPROVER), now.minus(STAFF_SINCE));
        MemberId finance = one(People.FINANCE, "데모 재무", Set.of(Role.FINANCE), now.minus(STAFF_SINCE));
        MemberId approver = one("approver" + People.MADE_UP, "데모 승인자", Set.of(Role.FINANCE), now.minus(STAFF_SINCE));
        MemberId artist = one(People.ARTIST, "데모 아티스트", Set.of(Role.FAN, Role.ARTIST), now.minus(ARTISTS_SINCE));
        MemberId fan = one(People.FAN, "데모 팬", Set.of(Role.FAN), now.minus(FANS_SINCE));
        Map<String, MemberId> stage = new HashMap<>(Map.of(People.DEMO_ARTIST, artist));
        artists.forEach((key, name) -> stage.put(
                key, one(key + People.MADE_UP, name, Set.of(Role.FAN, Role.ARTIST), now.minus(ARTISTS_SINCE))));
        return new People(admin, finance, approver, new People.Person(fan, "데모 팬"), stage, hands.all(fans(now)));
    }

    /** Registered when all else is there: whoever finds this member finds the demo data complete. */
    void registerLast(Instant now) {
        one(People.LAST, "데모 재무 둘째", Set.of(Role.FINANCE), now.minus(STAFF_SINCE));
    }

    private List<Callable<People.Person>> fans(Instant now) {
        List<Callable<People.Person>> fans = new ArrayList<>();
        for (String how : HOW) {
            for (String what : WHAT) {
                int number = fans.size() + 1;
                Instant since = now.minus(FANS_SINCE).plus(Duration.ofMinutes(37L * number));
                fans.add(() -> new People.Person(
                        one("fan%02d".formatted(number) + People.MADE_UP, how + what, Set.of(Role.FAN), since),
                        how + what));
            }
        }
        return fans;
    }

    private MemberId one(String email, String name, Set<Role> roles, Instant since) {
        return SeedingClock.at(
                since,
                () -> registration.register(
                        new Email(email), new MemberName(name), new Password(People.PASSWORD), roles, Language.KO));
    }
}
