package com.encore.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class PasswordResetTests {

    private static final Password NEW = new Password("a better password");

    @Autowired
    RequestPasswordReset requestPasswordReset;

    @Autowired
    ResetPassword resetPassword;

    @Autowired
    SignIn signIn;

    @Autowired
    MemberDirectory members;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private final Email email = People.newEmail();

    @Test
    void setsANewPasswordOnceAndEndsEverySession() {
        MemberId member = people.register(email, Role.FAN);
        SignedInMember before = signIn.signIn(email.value(), People.PASSWORD, People.newAddress());
        clock.advance(Duration.ofSeconds(1));
        String other = tokenOf(email);
        String token = tokenOf(email);

        resetPassword.reset(token, NEW);

        assertThat(members.sessionCounts(member, before.at())).isFalse();
        assertThatThrownBy(() -> signIn.signIn(email.value(), People.PASSWORD, People.newAddress()))
                .isInstanceOf(WrongCredentials.class);
        SignedInMember after = signIn.signIn(email.value(), NEW.value(), People.newAddress());
        assertThat(members.sessionCounts(member, after.at())).isTrue();
        assertThatThrownBy(() -> resetPassword.reset(token, NEW)).isInstanceOf(ResetLinkEnded.class);
        assertThatThrownBy(() -> resetPassword.reset(other, NEW)).isInstanceOf(ResetLinkEnded.class);
    }

    @Test
    void endsTheLinkAfterHalfAnHour() {
        people.register(email, Role.FAN);
        String token = tokenOf(email);

        clock.advance(Duration.ofMinutes(30));

        assertThatThrownBy(() -> resetPassword.reset(token, NEW)).isInstanceOf(ResetLinkEnded.class);
    }

    @Test
    void keepsTheLinkWhenTheChosenPasswordIsUnfit() {
        people.register(email, Role.FAN);
        String token = tokenOf(email);

        assertThatThrownBy(() -> resetPassword.reset(token, new Password(email.value())))
                .isInstanceOf(UnfitPassword.class);

        resetPassword.reset(token, NEW);
    }

    @Test
    void answersTheSameAndMailsNothingForAnAddressNobodyHas() {
        requestPasswordReset.request(email, People.newAddress());

        assertThat(mailbox.of(email.value())).isEmpty();
        assertThatThrownBy(() -> resetPassword.reset("guess", NEW)).isInstanceOf(ResetLinkEnded.class);
    }

    @Test
    void opensAnAccountThatGuessingHadClosed() {
        people.register(email, Role.FAN);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn(email.value(), "guess", People.newAddress()))
                    .isInstanceOf(WrongCredentials.class);
        }

        resetPassword.reset(tokenOf(email), NEW);

        assertThat(signIn.signIn(email.value(), NEW.value(), People.newAddress()))
                .isNotNull();
    }

    private String tokenOf(Email email) {
        requestPasswordReset.request(email, People.newAddress());
        return mailbox.lastOf(email.value()).value("token");
    }
}
