package com.encore.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.account.SuspendMember;
import com.encore.testing.TestClock;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class SecurityTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    SuspendMember suspendMember;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "/artist, ARTIST",
        "/artist/projects, ARTIST",
        "/admin, ADMIN",
        "/admin/projects, ADMIN",
        "/admin/jobs/tidy/start, ADMIN",
        "/admin/runs/1/stop, ADMIN",
        "/finance, FINANCE",
        "/finance/payouts/1, FINANCE"
    })
    void opensRoomsToTheirRoleAlone(String path, Role role) {
        assertThat(new Browser(mvc).ask(path).location()).isEqualTo("/login");
        for (Role each : Role.values()) {
            int status = signedInAs(each).ask(path).status();
            if (each == role) {
                assertThat(status).as("%s at %s", each, path).isNotIn(302, 401, 403);
            } else {
                assertThat(status).as("%s at %s", each, path).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/jobs",
                "/admin/jobs/tidy",
                "/admin/runs",
                "/admin/runs/1",
                "/admin/runs/1/compare",
                "/admin/triggers",
                "/admin/alerts",
                "/admin/audit",
                "/admin/approvals",
                "/admin/approvals/1"
            })
    void opensTheJobConsoleToWhoeverWatchesIt(String path) {
        assertThat(new Browser(mvc).ask(path).location()).isEqualTo("/login");
        for (Role each : Role.values()) {
            int status = signedInAs(each).ask(path).status();
            if (Set.of(Role.OPERATOR, Role.ADMIN, Role.APPROVER).contains(each)) {
                assertThat(status).as("%s at %s", each, path).isNotIn(302, 401, 403);
            } else {
                assertThat(status).as("%s at %s", each, path).isEqualTo(403);
            }
        }
    }

    @Test
    void takesFormsOfTheJobConsoleFromAdminsAlone() {
        for (Role each : Set.of(Role.OPERATOR, Role.APPROVER)) {
            Browser watcher = signedInAs(each);
            String token = watcher.open("/me/profile")
                    .document()
                    .select("input[name=_csrf]")
                    .getFirst()
                    .val();
            for (String path : List.of("/admin/jobs/tidy/start", "/admin/runs/1/stop", "/admin/alerts/1")) {
                assertThat(watcher.send(path, Map.of("_csrf", token)).status())
                        .as("%s at %s", each, path)
                        .isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/pledges", "/checkout/1", "/projects/any/pledge", "/projects/any/pledge/x"})
    void asksWhoeverPaysToSignIn(String path) {
        assertThat(new Browser(mvc).ask(path).location()).isEqualTo("/login");
    }

    @Test
    void refusesAFormThatIsNotOurs() {
        Browser fan = signedInAs(Role.FAN);

        assertThat(fan.send("/me/profile", Map.of("name", "forged", "language", "ko"))
                        .status())
                .isEqualTo(403);
        assertThat(fan.send("/me/profile", Map.of("name", "forged", "language", "ko", "_csrf", "guess"))
                        .status())
                .isEqualTo(403);
        assertThat(fan.send("/logout", Map.of()).status()).isEqualTo(403);
        assertThat(fan.ask("/logout").status())
                .as("a link does not sign anybody out")
                .isNotEqualTo(302);
        assertThat(fan.ask("/me/profile").status()).isEqualTo(200);
        assertThat(new Browser(mvc)
                        .send("/login", Map.of("email", "a@encore.test", "password", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void letsTheProvidersWebhookPassWithoutAToken() {
        assertThat(new Browser(mvc).send("/webhooks/portone", Map.of()).status())
                .isNotEqualTo(403);
        assertThat(new Browser(mvc).send("/webhooks/other", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void beginsEverySessionUnderANewIdInACookieOfOurs() {
        Email email = People.newEmail();
        people.register(email, Role.FAN);
        Browser browser = new Browser(mvc);
        Page login = browser.open("/login");
        Cookie before = Objects.requireNonNull(browser.cookie("encore"));

        browser.submit(login, "/login", Map.of("email", email.value(), "password", People.PASSWORD));

        Cookie after = Objects.requireNonNull(browser.cookie("encore"));
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(after.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void endsASessionOnSignOut() {
        Browser fan = signedInAs(Role.FAN);

        assertThat(fan.submit(fan.open("/me/profile"), "/logout", Map.of()).location())
                .isEqualTo("/");
        assertThat(fan.ask("/me/profile").location()).isEqualTo("/login");
    }

    @Test
    void endsASessionTheMomentItsMemberIsSuspended() {
        Email email = People.newEmail();
        MemberId member = people.register(email, Role.FAN);
        MemberId admin = people.register(Role.ADMIN);
        Browser browser = signedIn(email);
        assertThat(browser.ask("/me/profile").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));

        suspendMember.suspend(member, new Reason("test"), admin);

        assertThat(browser.ask("/me/profile").location()).isEqualTo("/login");
        Page refused = browser.submit(
                browser.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        assertThat(refused.text()).contains("정지된 계정");
    }

    @Test
    void asksForThePasswordAgainTenMinutesLaterBeforeMoneyMoves() {
        Browser fan = signedInAs(Role.FAN);
        assertThat(fan.ask("/me/vault").status()).isEqualTo(204);
        clock.advance(Duration.ofMinutes(10).plusMillis(1));

        Page asked = fan.ask("/me/vault?of=mine");
        assertThat(asked.location()).isEqualTo("/reauthenticate");
        Page form = fan.open("/reauthenticate").isWellMade();
        Page wrong = fan.submit(form, "/reauthenticate", Map.of("password", "not mine at all"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(fan.ask("/me/vault").location()).isEqualTo("/reauthenticate");
        fan.ask("/me/vault?of=mine");
        Page again = fan.submit(wrong, "/reauthenticate", Map.of("password", People.PASSWORD));

        assertThat(again.location()).isEqualTo("/me/vault?of=mine");
        assertThat(fan.ask("/me/vault").status()).isEqualTo(204);
        assertThat(new Browser(mvc).ask("/reauthenticate").location()).isEqualTo("/login");
    }

    @Test
    void returnsToThePageOfAFormAndNeverToAnotherSite() {
        Browser fan = signedInAs(Role.FAN);
        Page profile = fan.open("/me/profile");
        String token = profile.document().select("input[name=_csrf]").getFirst().val();
        clock.advance(Duration.ofMinutes(11));

        Browser lured = fan.withHeader("Referer", "http://elsewhere.test/me/vault");
        assertThat(lured.send("/me/vault", Map.of("_csrf", token)).location()).isEqualTo("/reauthenticate");
        Page back = fan.submit(fan.open("/reauthenticate"), "/reauthenticate", Map.of("password", People.PASSWORD));
        assertThat(back.location()).isEqualTo("/");

        clock.advance(Duration.ofMinutes(11));
        fan.withHeader("Referer", "http://localhost/me/profile?tab=1");
        String newToken = fan.open("/me/profile")
                .document()
                .select("input[name=_csrf]")
                .getFirst()
                .val();
        fan.send("/me/vault", Map.of("_csrf", newToken));
        back = fan.submit(fan.open("/reauthenticate"), "/reauthenticate", Map.of("password", People.PASSWORD));
        assertThat(back.location()).isEqualTo("/me/profile?tab=1");
    }

    @Test
    void sendsHtmxToSignInInsteadOfPuttingThePageIntoACorner() {
        Browser visitor = new Browser(mvc).withHeader("HX-Request", "true");

        Page page = visitor.ask("/me/profile");
        assertThat(page.status()).isEqualTo(401);
        assertThat(page.response().getHeader("HX-Redirect")).isEqualTo("/login");
        Page form = visitor.send("/me/profile", Map.of("name", "expired"));
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.response().getHeader("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void forgetsAPageAskedForFromAnotherSite() {
        Email email = People.newEmail();
        people.register(email, Role.FAN);
        Browser lured = new Browser(mvc).withHeader("Sec-Fetch-Site", "cross-site");

        Page login = lured.open("/me/profile");

        assertThat(lured.submit(login, "/login", Map.of("email", email.value(), "password", People.PASSWORD))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void tellsBrowsersWhatToRefuse() {
        Page page = new Browser(mvc).open("/login");

        assertThat(page.response().getHeader("Content-Security-Policy"))
                .contains(
                        "default-src 'self'",
                        "script-src 'self' http://localhost:8090;",
                        "form-action 'self' http://localhost:8090;",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.response().getHeader("Strict-Transport-Security"))
                .as("not over http")
                .isNull();
    }

    private Browser signedInAs(Role role) {
        Email email = People.newEmail();
        people.register(email, role);
        return signedIn(email);
    }

    private Browser signedIn(Email email) {
        Browser browser = new Browser(mvc);
        Page entered = browser.submit(
                browser.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        assertThat(entered.status()).isEqualTo(303);
        return browser;
    }
}
