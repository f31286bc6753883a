package com.encore.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.Mailbox;
import com.encore.testing.TestClock;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class AccountPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    MemberDirectory members;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TestClock clock;

    private final Email email = People.newEmail();
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(mvc);
    }

    @Test
    void takesAVisitorFromSignUpToThePageTheyWanted() {
        Page login = browser.open("/me/profile?from=mail");
        assertThat(login.text()).contains("로그인");

        Page verify = browser.follow(signUp(Map.of("name", "김민지", "artist", "true")));
        assertThat(verify.isWellMade().text()).contains(email.value());
        Page verified = browser.submit(verify, "/signup/verify", Map.of("code", code()));
        assertThat(verified.status()).isEqualTo(303);
        Page loginAgain = browser.follow(verified);
        assertThat(loginAgain.text()).contains("가입이 끝났어요");
        assertThat(loginAgain.document().select("#email").val()).isEqualTo(email.value());

        Page welcome = browser.submit(loginAgain, "/login", Map.of("password", People.PASSWORD));
        assertThat(welcome.location()).startsWith("/me/profile?from=mail");
        Page profile = browser.follow(welcome).isWellMade();
        assertThat(profile.document().select("#name").val()).isEqualTo("김민지");
        assertThat(profile.text()).contains("팬 · 아티스트", "192.0.2.0/24");
    }

    @Test
    void showsEveryFaultOfAFormInPlaceAndKeepsAllButThePassword() {
        Page faulty = browser.submit(
                browser.open("/signup"), "/signup", Map.of("email", "nobody", "name", " ", "password", "too short"));

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.isWellMade().document().select(".fault")).hasSize(3);
        assertThat(faulty.document().select("#email").val()).isEqualTo("nobody");
        assertThat(faulty.document().select("#email").attr("aria-describedby")).contains("email-fault");
        assertThat(faulty.document().html()).doesNotContain("too short");
        assertThat(browser.submit(faulty, "/signup", Map.of("password", "too short"))
                        .document()
                        .select("#password")
                        .attr("value"))
                .isEmpty();
    }

    @Test
    void answersTheSameWhetherOrNotAnAddressIsTaken() {
        Page free = signUp(Map.of());
        String freePage = browser.follow(free).text();
        Email taken = People.newEmail();
        people.register(taken, Role.FAN);
        Browser other = new Browser(mvc);

        Page refused = other.submit(
                other.open("/signup"),
                "/signup",
                Map.of("email", taken.value(), "name", "김민지", "password", People.PASSWORD));

        assertThat(refused.status()).isEqualTo(free.status()).isEqualTo(303);
        assertThat(refused.location()).isEqualTo(free.location());
        assertThat(other.follow(refused).text().replace(taken.value(), "X"))
                .isEqualTo(freePage.replace(email.value(), "X"));
        assertThat(mailbox.lastOf(taken.value()).kind()).isEqualTo("ALREADY_REGISTERED");
    }

    @Test
    void endsTheCodeAfterFiveWrongTriesAndMailsAnother() {
        Page page = browser.follow(signUp(Map.of()));
        String wrong = code().equals("111111") ? "222222" : "111111";
        for (int left = 4; left >= 1; left--) {
            page = browser.submit(page, "/signup/verify", Map.of("code", wrong));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains(left + "번 더");
        }
        page = browser.submit(page, "/signup/verify", Map.of("code", wrong));
        assertThat(page.text()).contains("더 쓸 수 없어요");
        page = browser.submit(page, "/signup/verify", Map.of("code", code()));
        assertThat(page.text()).contains("더 쓸 수 없어요");

        Page tooSoon = browser.submit(page, "/signup/verify/resend", Map.of());
        assertThat(tooSoon.status()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        page = browser.follow(browser.submit(tooSoon, "/signup/verify/resend", Map.of()));
        assertThat(page.text()).contains("새 코드를 보냈어요");
        assertThat(browser.submit(page, "/signup/verify", Map.of("code", code()))
                        .location())
                .isEqualTo("/login");
    }

    @Test
    void refusesACodeThatIsFiveMinutesOld() {
        Page page = browser.follow(signUp(Map.of()));
        clock.advance(Duration.ofMinutes(5));

        Page late = browser.submit(page, "/signup/verify", Map.of("code", code()));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("더 쓸 수 없어요");
        assertThat(members.withEmail(email)).isEmpty();
    }

    @Test
    void sendsWhoHasNotBegunToTheBeginning() {
        assertThat(browser.ask("/signup/verify").location()).isEqualTo("/signup");
        assertThat(browser.ask("/password/reset").location()).isEqualTo("/password/forgotten");
    }

    @Test
    void saysWhenToTryAgainAfterTooManyWrongPasswords() {
        people.register(email, Role.FAN);
        Page page = browser.open("/login");
        for (int i = 0; i < 5; i++) {
            page = login(page, "wrong password");
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.text()).contains("메일 주소나 비밀번호가 맞지 않아요");
        }

        Page throttled = login(page, People.PASSWORD);

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.response().getHeader("Retry-After")).isEqualTo("30");
        assertThat(throttled.isWellMade().text()).contains("다시 시도해 주세요");
        clock.advance(Duration.ofSeconds(30));
        assertThat(login(throttled, People.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void setsANewPasswordByALinkThatWorksOnceAndEndsOtherSessions() {
        people.register(email, Role.FAN);
        login(browser.open("/login"), People.PASSWORD);
        assertThat(browser.ask("/me/profile").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));

        Browser phone = new Browser(mvc);
        Page sent =
                phone.submit(phone.open("/password/forgotten"), "/password/forgotten", Map.of("email", email.value()));
        assertThat(sent.location()).isEqualTo("/password/forgotten/sent");
        String link = "/password/reset?token=" + mailbox.lastOf(email.value()).value("token");
        assertThat(phone.ask(link).location())
                .as("the token leaves the address")
                .isEqualTo("/password/reset");
        Page form = phone.open(link).isWellMade();
        Page unfit = phone.submit(form, "/password/reset", Map.of("password", email.value()));
        assertThat(unfit.text()).contains("메일 주소는 비밀번호로 쓸 수 없어요");
        Page done = phone.submit(unfit, "/password/reset", Map.of("password", "a better password"));
        assertThat(phone.follow(done).text()).contains("비밀번호를 바꿨어요");

        assertThat(browser.ask("/me/profile").location()).isEqualTo("/login");
        assertThat(login(browser.open("/login"), People.PASSWORD).status()).isEqualTo(422);
        assertThat(login(browser.open("/login"), "a better password").status()).isEqualTo(303);
        Page again = phone.submit(phone.open(link), "/password/reset", Map.of("password", "another password"));
        assertThat(phone.follow(again).text()).contains("이 링크는 더 쓸 수 없어요");
    }

    @Test
    void answersTheSameForAForgottenPasswordOfNobody() {
        Page sent = browser.submit(
                browser.open("/password/forgotten"), "/password/forgotten", Map.of("email", email.value()));

        assertThat(sent.location()).isEqualTo("/password/forgotten/sent");
        assertThat(browser.follow(sent).isWellMade().status()).isEqualTo(200);
        assertThat(mailbox.of(email.value())).isEmpty();
    }

    @Test
    void givesNoRoleThatIsOnlyAskedFor() {
        Map<String, String> forged = new HashMap<>(Map.of("artist", "perhaps"));
        forged.putAll(Map.of("role", "ADMIN", "roles", "ADMIN", "roles[0]", "FINANCE", "admin", "true", "id", "1"));
        Page verify = browser.follow(signUp(forged));
        browser.submit(verify, "/signup/verify", Map.of("code", code(), "roles", "ADMIN", "email", "x@encore.test"));

        MemberId member = members.withEmail(email).orElseThrow();
        assertThat(members.profileOf(member).roles()).containsExactly(Role.FAN);
        login(browser.open("/login"), People.PASSWORD);
        Page profile = browser.open("/me/profile");
        browser.submit(profile, "/me/profile", Map.of("roles", "ADMIN", "role", "ADMIN", "state", "ACTIVE"));
        assertThat(members.profileOf(member).roles()).containsExactly(Role.FAN);
        assertThat(browser.ask("/admin/projects").status()).isEqualTo(403);
    }

    @Test
    void changesNobodysProfileButOnesOwn() {
        MemberId other = people.register(Role.FAN);
        MemberId self = people.register(email, Role.FAN);
        login(browser.open("/login"), People.PASSWORD);
        Map<String, String> forged = new HashMap<>();
        for (String field : new String[] {"id", "memberId", "member", "member.id", "profile.id"}) {
            forged.put(field, Long.toString(other.value()));
        }
        forged.putAll(Map.of("name", "새 이름", "language", "ko", "email", members.emailOf(other)));

        Page saved = browser.submit(browser.open("/me/profile"), "/me/profile", forged);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser.follow(saved).text()).contains("저장했어요");
        assertThat(members.nameOf(self)).isEqualTo("새 이름");
        assertThat(members.nameOf(other)).isEqualTo("김민지");
        assertThat(members.emailOf(self)).isEqualTo(email.value());
    }

    @Test
    void speaksTheLanguageAMemberChose() {
        people.register(email, Role.FAN);
        login(browser.open("/login"), People.PASSWORD);

        Page saved = browser.submit(browser.open("/me/profile"), "/me/profile", Map.of("language", "en"));

        assertThat(browser.follow(saved).isWellMade().text()).contains("My profile", "Saved.");
        Browser elsewhere = new Browser(mvc);
        login(elsewhere.open("/login"), elsewhere);
        assertThat(elsewhere.open("/me/profile").text()).contains("My profile");
    }

    @Test
    void showsHostileNamesAsText() {
        String hostile = "<img src=x onerror=alert(1)>\"'";
        people.register(email, Role.FAN);
        login(browser.open("/login"), People.PASSWORD);

        Page saved = browser.submit(browser.open("/me/profile"), "/me/profile", Map.of("name", hostile));
        Page page = browser.follow(saved).isWellMade();

        assertThat(page.document().select("img[src=x]")).isEmpty();
        assertThat(page.document().select("#name").val()).isEqualTo(hostile);
        Page faulty = browser.submit(
                new Browser(mvc).open("/login"),
                "/login",
                Map.of("email", "\"><script>alert(1)</script>", "password", "x"));
        assertThat(faulty.document().select("main script")).isEmpty();
    }

    @Test
    void showsTheMailOfALaptop() {
        Page list = browser.open("/dev/mail").isWellMade();

        assertThat(list.status()).isEqualTo(200);
        assertThat(browser.ask("/dev/mail/..%2F..%2Fpom").status()).isIn(400, 404);
        assertThat(browser.ask("/dev/mail/missing").status()).isEqualTo(404);
    }

    private Page signUp(Map<String, String> more) {
        Map<String, String> typed =
                new HashMap<>(Map.of("email", email.value(), "name", "김민지", "password", People.PASSWORD));
        typed.putAll(more);
        return browser.submit(browser.open("/signup").isWellMade(), "/signup", typed);
    }

    private Page login(Page shown, String password) {
        return browser.submit(shown, "/login", Map.of("email", email.value(), "password", password));
    }

    private void login(Page shown, Browser other) {
        Page entered = other.submit(shown, "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        assertThat(entered.status()).isEqualTo(303);
    }

    private String code() {
        return mailbox.lastOf(email.value()).value("code");
    }
}
