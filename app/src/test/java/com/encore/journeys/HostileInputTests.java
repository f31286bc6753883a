package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.journeys.Visitor.Answer;
import com.encore.testing.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What nobody types by accident is shown as text or refused in words; it never breaks anything. */
@JourneyTest
class HostileInputTests {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final int NEVER = 500;

    /** Fields of the wizard that nobody types into. */
    private static final List<String> CHOSEN = List.of("version", "kind", "bank", "reward", "poster");

    @Autowired
    Shows shows;

    @Autowired
    Stage stage;

    @Autowired
    People people;

    @Autowired
    Doorman doorman;

    @Value("${encore.public-url}")
    String home;

    static Stream<String> hostileTexts() {
        return Stream.of(
                SCRIPT,
                "\"><img src=x onerror=alert(1)>",
                "{{7*7}} ${7*7} #{7*7} __${7*7}__ [[${7*7}]]",
                "'; drop table member; -- %' or 1=1",
                "\u202Eevil\u202C \u2066x\u2069",
                "👩‍🎤🎸🇰🇷 é̸̢̛",
                "a\u0000b\u0007c\uFFFF",
                "\uD800 lone",
                "가".repeat(30_000),
                "../../etc/passwd\r\nSet-Cookie: x=1");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void keepsSignUpWhole(String text) {
        Visitor stranger = new Visitor(home, "");
        Answer form = stranger.get("/signup");

        for (String field : List.of("email", "name", "password", "artist")) {
            Map<String, String> typed = new HashMap<>(
                    Map.of("email", UUID.randomUUID() + "@encore.test", "name", "팬", "password", People.PASSWORD));
            typed.put(field, text);
            assertWithstood(stranger.submit(form, "/signup", typed), text);
        }
        assertWithstood(
                stranger.submit(stranger.get("/login"), "/login", Map.of("email", text, "password", text)), text);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void keepsProfilesWhole(String text) {
        Visitor fan = member(Role.FAN);

        for (String field : List.of("name", "language")) {
            Answer profile = fan.get("/me/profile");
            Answer saved = fan.submit(profile, "/me/profile", Map.of(field, text));
            assertWithstood(saved, text);
        }
        assertWithstood(fan.get("/me/profile"), text);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void keepsDraftsWhole(String text) {
        Visitor artist = member(Role.ARTIST);
        String draft = artist.submit(artist.get("/artist/projects"), "/artist/projects", Map.of())
                .location()
                .replaceAll("(/artist/projects/\\d+/edit).*", "$1");

        for (String step : List.of("story", "funding", "rewards", "account")) {
            String path = draft + "/" + step;
            Answer form = artist.get(path);
            Map<String, String> everywhere = new HashMap<>(form.fields(path));
            everywhere.keySet().removeAll(CHOSEN);
            everywhere.remove("_csrf");
            everywhere.replaceAll((field, before) -> text);
            assertWithstood(artist.submit(form, path, everywhere), text);
            for (String field : CHOSEN) {
                assertWithstood(artist.submit(artist.get(path), path, Map.of(field, text)), text);
            }
            assertWithstood(artist.get(path), text);
        }
        assertWithstood(artist.get(draft + "/submit"), text);
        assertWithstood(artist.get("/artist/projects"), text);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void keepsPledgesWhole(String text) {
        Show show = shows.open(5);
        Visitor fan = member(Role.FAN);
        for (String field : List.of("key", "donation", show.quantity(), "quantities[" + text + "]", "reward")) {
            Answer form = fan.get(show.pledgePath());
            assertWithstood(fan.submit(form, show.pledgePath(), Map.of(field, text)), text);
        }
        assertThat(shows.sold(show)).isZero();
        String pledge = fan.submit(fan.get(show.pledgePath()), show.pledgePath(), Map.of("donation", "5000"))
                .pledge();
        for (String field : List.of("method", "refundBank", "refundNumber", "refundHolder")) {
            Map<String, String> typed = new HashMap<>(Map.of(
                    "method", "VIRTUAL_ACCOUNT",
                    "refundBank", "SHINHAN",
                    "refundNumber", "110-123-456789",
                    "refundHolder", "김민지"));
            typed.put(field, text);
            Answer checkout = fan.get("/checkout/" + pledge);
            assertWithstood(fan.submit(checkout, "/checkout/" + pledge, typed), text);
        }
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void searchesForAnything(String text) {
        Visitor stranger = new Visitor(home, "");
        String words = URLEncoder.encode(text.substring(0, Math.min(300, text.length())), StandardCharsets.UTF_8);

        for (String place : List.of("/?q=", "/?tag=", "/?sort=", "/?after=", "/?lang=", "/projects/")) {
            assertWithstood(stranger.get(place + words), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "1",
                "999",
                "100000001",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999999999",
                "1e9",
                "1.5",
                "٣٠٠٠",
                "0x10",
                "+5000",
                "NaN",
                "５０００"
            })
    void takesNoAmountThatIsNoneOrTooMuch(String amount) {
        Show show = shows.open(5);
        Visitor fan = member(Role.FAN);

        Answer answer = fan.submit(fan.get(show.pledgePath()), show.pledgePath(), Map.of("donation", amount));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.page().select(".fault, .notice").text()).isNotBlank();
        assertThat(shows.pledges(show, "HELD")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000", "2147483648", "9223372036854775807", "1.5", "x"})
    void takesNoQuantityThatIsNoneOrTooMuch(String quantity) {
        Show show = shows.open(5);
        Visitor fan = member(Role.FAN);

        Answer answer = fan.submit(fan.get(show.pledgePath()), show.pledgePath(), Map.of(show.quantity(), quantity));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(shows.sold(show)).isZero();
    }

    @Test
    void findsNothingUnderNumbersThatDoNotExist() {
        Visitor fan = member(Role.FAN);
        Visitor artist = member(Role.ARTIST);
        Visitor admin = member(Role.ADMIN);

        for (String path : List.of(
                "/projects/no-such-show",
                "/projects/no-such-show/pledge",
                "/checkout/PAAAAAAAAAAAAA",
                "/checkout/x",
                "/me/pledges/PAAAAAAAAAAAAA",
                "/me/pledges/-1/receipt",
                "/payments/return?paymentId=E0000000000000000000AA")) {
            assertThat(fan.get(path).status()).as(path).isEqualTo(404);
        }
        for (String number : List.of("0", "-1", "999999999", "9223372036854775807")) {
            assertThat(artist.get("/artist/projects/" + number + "/edit/story").status())
                    .as(number)
                    .isEqualTo(404);
            assertThat(admin.get("/admin/projects/" + number).status())
                    .as(number)
                    .isEqualTo(404);
        }
        for (String number : List.of("9223372036854775808", "x", "1e3", "%00")) {
            assertThat(artist.get("/artist/projects/" + number + "/edit/story").status())
                    .as(number)
                    .isBetween(400, 404);
            assertThat(admin.get("/admin/projects/" + number).status())
                    .as(number)
                    .isBetween(400, 404);
        }
    }

    @Test
    void leavesOthersDraftsAloneAndRoomsClosed() {
        Visitor artist = member(Role.ARTIST);
        String draft = artist.submit(artist.get("/artist/projects"), "/artist/projects", Map.of())
                .location();
        String token = artist.get(draft).page().select("[name=_csrf]").val();
        Visitor other = member(Role.ARTIST);
        String path = home.isEmpty() ? draft : draft.replace(home, "");

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path, Map.of("_csrf", token, "version", "0", "title", "남의 공연"))
                        .status())
                .as("another session's token")
                .isEqualTo(403);
        String own = other.get("/artist/projects").page().select("[name=_csrf]").val();
        assertThat(other.post(path, Map.of("_csrf", own, "version", "0", "title", "남의 공연"))
                        .status())
                .isEqualTo(404);
        assertThat(member(Role.FAN).get("/artist/projects").status()).isEqualTo(403);
        assertThat(member(Role.ARTIST).get("/admin/projects").status()).isEqualTo(403);
    }

    /** Beyond what the server would read of it anyway, so that a browser sees the page and no broken connection. */
    @ParameterizedTest
    @ValueSource(ints = {2_200_000, 9_000_000})
    void saysThatAFormIsTooLargeAndKeepsNothingOfIt(int size) {
        Visitor artist = member(Role.ARTIST);
        String story = artist.submit(artist.get("/artist/projects"), "/artist/projects", Map.of())
                .location()
                .replace(home, "");
        Map<String, String> fields = new HashMap<>(artist.get(story).fields(story));
        fields.put("title", "너무 긴 공연");
        fields.put("story", "x".repeat(size));

        Answer answer = artist.post(story, fields);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("너무 길어요").contains("돈은 움직이지 않았어요");
        assertThat(artist.get(story).body()).doesNotContain("너무 긴 공연");
    }

    @Test
    void takesNoFormWithoutItsToken() {
        Show show = shows.open(5);
        Visitor fan = member(Role.FAN);
        Map<String, String> fields = fan.get(show.pledgePath()).fields(show.pledgePath());
        fields.remove("_csrf");
        fields.put(show.quantity(), "1");

        assertThat(fan.post(show.pledgePath(), fields).status()).isEqualTo(403);
        fields.put("_csrf", "forged");
        assertThat(fan.post(show.pledgePath(), fields).status()).isEqualTo(403);
        assertThat(new Visitor(home, "")
                        .post("/login", Map.of("email", "a@b.test", "password", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(shows.sold(show)).isZero();
    }

    private Visitor member(Role role) {
        MemberId member = people.register(role);
        return new Visitor(home, doorman.letIn(member, role));
    }

    private static void assertWithstood(Answer answer, String text) {
        assertThat(answer.status()).as("%.60s: %s", text, answer.text()).isLessThan(NEVER);
        assertThat(answer.body())
                .doesNotContain(SCRIPT)
                .doesNotContain("<img src=x")
                .doesNotContain("49 49");
        assertThat(answer.page().select("[onerror]")).isEmpty();
    }
}
