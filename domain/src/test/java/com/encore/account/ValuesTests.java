package com.encore.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.stereotype.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    private static final Email MINJI = new Email("minji@encore.test");

    @Test
    void writesAnAddressInOneForm() {
        assertThat(new Email("  MinJi+Live@Encore.Test ")).hasToString("minji+live@encore.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "minji",
                "minji@",
                "@encore.test",
                "minji@encore",
                "minji@@encore.test",
                "min ji@encore.test",
                "minji@encore..test",
                ".minji@encore.test",
                "minji.@encore.test",
                "민지@encore.test",
                "minji@encore.test\r\nBcc: all@encore.test",
                "minji@-encore.test",
                "minji@encore.1"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThatThrownBy(() -> new Email(typed)).isInstanceOf(InvalidEmail.class);
    }

    @Test
    void refusesAddressesNoMailServerTakes() {
        String longest = "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "test";

        assertThat(new Email(longest).value()).hasSizeLessThanOrEqualTo(Email.LENGTH);
        assertThatThrownBy(() -> new Email("a" + longest)).isInstanceOf(InvalidEmail.class);
        assertThatThrownBy(() -> new Email("a@" + ("b".repeat(60) + ".").repeat(5) + "test"))
                .isInstanceOf(InvalidEmail.class);
    }

    @ParameterizedTest
    @CsvSource({"123456789, password-length", "1111111111, password-monotonous", "'', password-length"})
    void refusesPasswordsThatAreGuessedFirst(String typed, String key) {
        assertThatThrownBy(() -> new Password(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void refusesTheAddressAsPassword() {
        Email longName = new Email("minji.the.fan@encore.test");

        assertThatThrownBy(() -> Password.chosenBy(MINJI, "MinJi@encore.test")).hasMessageContaining("is-email");
        assertThatThrownBy(() -> Password.chosenBy(longName, "minji.the.fan")).hasMessageContaining("is-email");
        assertThat(Password.chosenBy(MINJI, "stage lights").value()).isEqualTo("stage lights");
    }

    @Test
    void takesPasswordsOf10To128LettersOfAnyScript() {
        assertThat(new Password("가나다라마바사아자차").value()).hasSize(10);
        assertThat(new Password("abcd".repeat(32)).value()).hasSize(128);
        assertThatThrownBy(() -> new Password("abcd".repeat(32) + "e")).isInstanceOf(UnfitPassword.class);
    }

    @Test
    void keepsPasswordsAndTokensOutOfLogs() {
        assertThat(new Password("stage lights")).hasToString("Password[hidden]");
        assertThat(new SignUpToken("stage lights")).hasToString("SignUpToken[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\u0000b",
                "a\nb",
                "\u202Eevil",
                "\u200Bhidden",
                "41 letters 41 letters 41 letters 41 letter"
            })
    void refusesNamesThatCannotBeSeen(String typed) {
        assertThatThrownBy(() -> new MemberName(typed)).isInstanceOf(InvalidName.class);
    }

    @Test
    void takesHostileLookingNamesAsTheyAre() {
        assertThat(new MemberName(" <script>alert(1)</script> ")).hasToString("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24, 203.0.113.77",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48, 2001:db8:1:2:0:0:0:0/64",
        "not-an-address, 0.0.0.0/24, 0.0.0.0"
    })
    void keepsOnlyTheNetworkOfAnAddress(String ip, String network, String subscriber) {
        ClientAddress address = ClientAddress.of(ip);

        assertThat(address.network()).isEqualTo(network);
        assertThat(address.subscriber()).isEqualTo(subscriber);
    }

    @Test
    void saysFromWhenOnTheNextAttemptCounts() {
        Instant now = Instant.parse("2026-11-20T05:00:00Z");
        TooManyAttempts refusal = new TooManyAttempts(now, now.plusMillis(89_500));

        assertThat(refusal.seconds()).isEqualTo(90);
        assertThat(refusal.arguments()).containsExactly("14:01:30", 2L);
    }

    @Test
    void movesBetweenStatesOneWayAtATime() {
        assertThat(MemberState.ACTIVE.mayBecome(MemberState.SUSPENDED)).isTrue();
        assertThat(MemberState.SUSPENDED.mayBecome(MemberState.ACTIVE)).isTrue();
        assertThat(MemberState.ACTIVE.mayBecome(MemberState.ACTIVE)).isFalse();
        assertThat(MemberState.SUSPENDED.mayBecome(MemberState.SUSPENDED)).isFalse();
    }
}
