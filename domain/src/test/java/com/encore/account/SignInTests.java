package com.encore.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.testing.DomainTest;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class SignInTests {

    private static final String WRONG = "not the password";

    @Autowired
    SignIn signIn;

    @Autowired
    SuspendMember suspendMember;

    @Autowired
    MemberDirectory members;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    private final Email email = People.newEmail();

    @Test
    void letsAMemberInAndKeepsTheFactWithoutTheFullAddress() {
        MemberId member = people.register(email, Role.FAN);
        assertThatThrownBy(() -> tryWith(WRONG, ClientAddress.of("198.51.100.7")))
                .isInstanceOf(WrongCredentials.class);

        SignedInMember signedIn = signIn.signIn(
                " " + email.value().toUpperCase(Locale.ROOT), People.PASSWORD, ClientAddress.of("198.51.100.7"));

        assertThat(signedIn.id()).isEqualTo(member);
        assertThat(signedIn.roles()).containsExactly(Role.FAN);
        assertThat(members.signInsOf(member, 5))
                .containsExactly(
                        new SignInFact(clock.instant(), "198.51.100.0/24", true),
                        new SignInFact(clock.instant(), "198.51.100.0/24", false));
    }

    @Test
    void answersTheSameForAnAddressNobodyHas() {
        assertThatThrownBy(() -> tryWith(WRONG, People.newAddress())).isInstanceOf(WrongCredentials.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"김민지@encore.test", "ｆａｎ@encore.test", "", "fan", "\uD800@encore.test", "a\u0000@encore.test"})
    void answersTheSameForWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> signIn.signIn(typed, People.PASSWORD, People.newAddress()))
                .isInstanceOf(WrongCredentials.class);
    }

    @Test
    void slowsGuessingAtOneAccountDownFromAnywhere() {
        people.register(email, Role.FAN);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tryWith(WRONG, People.newAddress())).isInstanceOf(WrongCredentials.class);
        }

        assertThatThrownBy(() -> tryWith(People.PASSWORD, People.newAddress()))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class, no -> assertThat(no.seconds()).isEqualTo(30));
        clock.advance(Duration.ofSeconds(30));
        assertThatThrownBy(() -> tryWith(WRONG, People.newAddress())).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> tryWith(People.PASSWORD, People.newAddress()))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class, no -> assertThat(no.seconds()).isEqualTo(60));
        clock.advance(Duration.ofSeconds(60));
        tryWith(People.PASSWORD, People.newAddress());
        assertThatThrownBy(() -> tryWith(WRONG, People.newAddress())).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void slowsGuessingAtManyAccountsFromOnePlaceDown() {
        ClientAddress place = People.newAddress();
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> signIn.signIn(People.newEmail().value(), WRONG, place))
                    .isInstanceOf(WrongCredentials.class);
        }
        people.register(email, Role.FAN);

        assertThatThrownBy(() -> tryWith(People.PASSWORD, place)).isInstanceOf(TooManyAttempts.class);
        assertThat(tryWith(People.PASSWORD, People.newAddress())).isNotNull();
    }

    @Test
    void letsManyInFromOnePlaceAsLongAsTheyKnowTheirPasswords() {
        ClientAddress office = People.newAddress();
        people.register(email, Role.FAN);

        for (int i = 0; i < 40; i++) {
            assertThat(tryWith(People.PASSWORD, office)).isNotNull();
        }
    }

    @Test
    void judgesNoMoreThanFiveGuessesMadeAtTheSameMoment() throws Exception {
        people.register(email, Role.FAN);
        Callable<Boolean> guess = () -> {
            try {
                tryWith(WRONG, People.newAddress());
                throw new AssertionError("let in with a wrong password");
            } catch (WrongCredentials judged) {
                return true;
            } catch (TooManyAttempts throttled) {
                return false;
            }
        };

        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> guesses =
                    guessers.invokeAll(Stream.generate(() -> guess).limit(20).toList());
            long judged = 0;
            for (Future<Boolean> each : guesses) {
                judged += each.get() ? 1 : 0;
            }
            assertThat(judged).isEqualTo(5);
        }
    }

    @Test
    void keepsASuspendedMemberOutAndEndsTheirSessions() {
        MemberId member = people.register(email, Role.FAN);
        MemberId admin = people.register(Role.ADMIN);
        SignedInMember signedIn = tryWith(People.PASSWORD, People.newAddress());
        assertThat(members.sessionCounts(member, signedIn.at())).isTrue();

        suspendMember.suspend(member, new Reason("test"), admin);

        assertThat(members.sessionCounts(member, signedIn.at())).isFalse();
        assertThatThrownBy(() -> tryWith(People.PASSWORD, People.newAddress())).isInstanceOf(MemberIsSuspended.class);
        assertThatThrownBy(() -> tryWith(WRONG, People.newAddress())).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void refusesToCompareAPasswordInsideATransaction() {
        assertThatThrownBy(() -> transaction.execute(status -> tryWith(WRONG, People.newAddress())))
                .hasMessageContaining("never");
    }

    @Test
    void hashesSlowlyEnoughToBeWorthIt() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash(new Password(People.PASSWORD));

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(People.PASSWORD, hash)).isTrue();
        assertThat(passwords.matches("x".repeat(1000), hash)).isFalse();
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("compared when there is no such member", null))
                .isFalse();
    }

    private SignedInMember tryWith(String password, ClientAddress from) {
        return signIn.signIn(email.value(), password, from);
    }
}
