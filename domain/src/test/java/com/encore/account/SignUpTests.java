package com.encore.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.notification.Language;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DomainTest
@RecordApplicationEvents
class SignUpTests {

    @Autowired
    SignUp signUp;

    @Autowired
    ResendCode resendCode;

    @Autowired
    VerifyEmail verifyEmail;

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

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final Email email = People.newEmail();

    @Test
    void makesAMemberOnceTheCodeIsEntered() {
        SignUpToken token = signUp(email, true);
        assertThat(members.withEmail(email)).isEmpty();

        Verification verification = verifyEmail.verify(token, " " + code() + " ");

        MemberId member = members.withEmail(email).orElseThrow();
        assertThat(verification).isEqualTo(new Verification.Verified(member));
        assertThat(members.profileOf(member).roles()).containsExactlyInAnyOrder(Role.FAN, Role.ARTIST);
        assertThat(members.recipientOf(member).language()).isEqualTo(Language.EN);
        assertThat(events.stream(MemberVerified.class)).containsExactly(new MemberVerified(member));
        assertThat(historyOf(member)).isEqualTo("REGISTERED");
        assertThat(signIn.signIn(email.value(), People.PASSWORD, People.newAddress())
                        .id())
                .isEqualTo(member);
    }

    @Test
    void endsTheCodeAfterFiveWrongTries() {
        SignUpToken token = signUp(email, false);
        String wrong = code().equals("000000") ? "000001" : "000000";

        for (int left = 4; left >= 1; left--) {
            assertThat(verifyEmail.verify(token, wrong)).isEqualTo(new Verification.WrongCode(left));
        }
        assertThat(verifyEmail.verify(token, wrong)).isEqualTo(new Verification.CodeEnded());
        assertThat(verifyEmail.verify(token, code())).isEqualTo(new Verification.CodeEnded());
        assertThat(members.withEmail(email)).isEmpty();
    }

    @Test
    void endsTheCodeAfterFiveMinutes() {
        SignUpToken token = signUp(email, false);
        String code = code();

        clock.advance(Duration.ofMinutes(5));

        assertThat(verifyEmail.verify(token, code)).isEqualTo(new Verification.CodeEnded());
        resendCode.resend(token);
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(verifyEmail.verify(token, code())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void mailsAnotherCodeOnceAMinuteAndFiveInAll() {
        SignUpToken token = signUp(email, false);
        String first = code();

        assertThatThrownBy(() -> resendCode.resend(token)).isInstanceOf(TooManyAttempts.class);
        for (int sent = 2; sent <= 5; sent++) {
            clock.advance(Duration.ofMinutes(1));
            resendCode.resend(token);
            assertThat(mailbox.of(email.value())).hasSize(sent);
        }
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> resendCode.resend(token)).isInstanceOf(SignUpEnded.class);
        if (!first.equals(code())) {
            assertThat(verifyEmail.verify(token, first)).isInstanceOf(Verification.WrongCode.class);
        }
    }

    @Test
    void answersTheSameForAnAddressThatIsTakenAndTellsItsOwnerOnly() {
        people.register(email, Role.FAN);

        SignUpToken token = signUp(email, false);

        assertThat(mailbox.of(email.value())).extracting(Mailbox.Posted::kind).containsExactly("ALREADY_REGISTERED");
        assertThat(verifyEmail.verify(token, "123456")).isEqualTo(new Verification.WrongCode(4));
    }

    @Test
    void givesACodeNoPowerOverAnotherAttemptWithTheSameAddress() {
        SignUpToken owners = signUp(email, false);
        String ownersCode = code();
        SignUpToken intruders =
                signUp.signUp(wanted(email, new Password("intruders password"), false), People.newAddress());

        assertThat(verifyEmail.verify(intruders, ownersCode)).isInstanceOf(Verification.WrongCode.class);
        assertThat(verifyEmail.verify(owners, ownersCode)).isInstanceOf(Verification.Verified.class);
        assertThat(verifyEmail.verify(intruders, code())).isEqualTo(new Verification.CodeEnded());
        signIn.signIn(email.value(), People.PASSWORD, People.newAddress());
        assertThatThrownBy(() -> signIn.signIn(email.value(), "intruders password", People.newAddress()))
                .isInstanceOf(WrongCredentials.class);
    }

    @Test
    void mailsOneAddressOnlySoOften() {
        for (int i = 0; i < 5; i++) {
            signUp(email, false);
        }

        assertThatThrownBy(() -> signUp(email, false)).isInstanceOf(TooManyAttempts.class);
        assertThat(mailbox.of(email.value())).hasSize(5);
    }

    @Test
    void storesNeitherCodeNorTokenNorPassword() {
        SignUpToken token = signUp(email, false);

        String row = jdbc.sql("""
                        select concat_ws(' ', token_hash, code_hash, password_hash, name)
                        from sign_up where email = :email
                        """)
                .param("email", email.value())
                .query((found, number) -> new String(found.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(row).doesNotContain(token.value(), code(), People.PASSWORD).contains("{argon2id}");
    }

    private SignUpToken signUp(Email email, boolean artist) {
        return signUp.signUp(wanted(email, new Password(People.PASSWORD), artist), People.newAddress());
    }

    private static NewMember wanted(Email email, Password password, boolean artist) {
        return new NewMember(email, new MemberName("Minji"), password, artist, Language.EN);
    }

    private String code() {
        return mailbox.lastOf(email.value()).value("code");
    }

    private String historyOf(MemberId member) {
        return jdbc.sql("select group_concat(what order by id) from member_history where member_id = :id")
                .param("id", member.value())
                .query(String.class)
                .single();
    }
}
