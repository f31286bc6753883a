package com.encore.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberFile;
import com.encore.account.MemberId;
import com.encore.account.MemberState;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.TestClock;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class MemberPagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    MemberFile file;

    @Autowired
    TestClock clock;

    private Stage stage;
    private Email email;
    private MemberId member;
    private String page;

    @BeforeEach
    void register() {
        stage = new Stage(mvc, people);
        email = People.newEmail();
        member = people.register(email, Role.FAN);
        page = "/admin/members/" + member.value();
    }

    @Test
    void findsAMemberAndShowsThemMasked() {
        Browser admin = stage.signedIn(Role.ADMIN);

        Page found = admin.open("/admin/members?by=ADDRESS&q=" + email.value()).isWellMade();

        assertThat(found.document().select("#members th a").eachAttr("href")).containsExactly(page);
        assertThat(found.text()).contains("김*지").contains("p***@encore.test").doesNotContain("김민지");
        assertThat(found.document().select("#members").text()).doesNotContain(email.value());
        assertThat(admin.open("/admin/members?by=NAME&q=없는 사람").isWellMade().text())
                .contains("그렇게 시작하는 회원이 없어요");
    }

    @Test
    void keepsWhatWasTypedOnTheNextPage() {
        for (int i = 0; i < 31; i++) {
            people.register(Role.FAN);
        }
        Browser admin = stage.signedIn(Role.ADMIN);

        String more = admin.open("/admin/members?by=NAME&q=김민지")
                .document()
                .select("#members-more a")
                .attr("href");

        assertThat(more)
                .contains("q=%EA%B9%80%EB%AF%BC%EC%A7%80")
                .contains("by=NAME")
                .contains("after=");
        assertThat(admin.open(URLDecoder.decode(more, StandardCharsets.UTF_8))
                        .document()
                        .select("#members tbody tr"))
                .isNotEmpty();
    }

    @Test
    void suspendsAndReinstatesWithAReasonThatStaysOnRecord() {
        Browser admin = stage.signedIn(Role.ADMIN);
        assertThat(admin.open(page).isWellMade().text()).contains("이용 정지하기");

        Page asked = admin.open(page + "/suspend").isWellMade();
        assertThat(asked.text()).contains("모든 기기에서 바로 로그아웃");
        assertThat(admin.submit(asked, page + "/suspend", Map.of("reason", "")).status())
                .isEqualTo(422);
        assertThat(file.of(member).state()).isEqualTo(MemberState.ACTIVE);
        admin.submit(asked, page + "/suspend", Map.of("reason", "남의 카드를 썼어요"));
        assertThat(file.of(member).state()).isEqualTo(MemberState.SUSPENDED);
        admin.submit(admin.open(page + "/reinstate"), page + "/reinstate", Map.of("reason", "오해였어요"));

        assertThat(file.of(member).state()).isEqualTo(MemberState.ACTIVE);
        assertThat(admin.open(page).isWellMade().document().select(".timeline").text())
                .contains("남의 카드를 썼어요")
                .contains("오해였어요");
    }

    @Test
    void givesAndTakesRoles() {
        Browser admin = stage.signedIn(Role.ADMIN);
        Page give = admin.open(page + "/give/FINANCE").isWellMade();
        assertThat(give.text()).contains("재무").contains("정산과 지급을 승인");

        admin.follow(admin.submit(give, page + "/give/FINANCE", Map.of("reason", "재무팀에 왔어요")));
        assertThat(file.of(member).roles()).containsExactlyInAnyOrder(Role.FAN, Role.FINANCE);
        Page again = admin.follow(admin.submit(give, page + "/give/FINANCE", Map.of("reason", "한 번 더")));
        assertThat(again.document().select(".notice-bad")).hasSize(1);
        admin.submit(admin.open(page + "/take/FINANCE"), page + "/take/FINANCE", Map.of("reason", "떠나요"));

        assertThat(file.of(member).roles()).containsExactly(Role.FAN);
        assertThat(admin.ask(page + "/give/KING").status()).isEqualTo(404);
    }

    @Test
    void asksForThePasswordBeforeItShowsOrDecidesAnything() {
        Browser admin = stage.signedIn(Role.ADMIN);
        Page asked = admin.open(page + "/suspend");
        assertThat(admin.open(page + "/contact").isWellMade().text()).contains(email.value(), "김민지");
        clock.advance(Duration.ofMinutes(11));

        for (String address : List.of("/contact", "/suspend", "/give/ADMIN")) {
            assertThat(admin.ask(page + address).location()).isEqualTo("/reauthenticate");
        }
        assertThat(admin.submit(asked, page + "/suspend", Map.of("reason", "확인했어요"))
                        .location())
                .isEqualTo("/reauthenticate");
        assertThat(file.of(member).state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void speaksBothLanguagesAndForAdminsAlone() {
        Browser admin = stage.signedIn(Role.ADMIN);
        for (String address : List.of(
                "/admin/members",
                page,
                page + "/contact",
                page + "/suspend",
                page + "/give/ADMIN",
                page + "/take/FAN")) {
            Page english = admin.open(address + "?lang=en").isWellMade();
            assertThat(english.status()).isEqualTo(200);
            assertThat(english.document().text()).doesNotContain("??");
        }
        assertThat(admin.ask("/admin/members/9223372036854775807").status()).isEqualTo(404);
        assertThat(stage.signedIn(Role.FINANCE).ask(page).status()).isEqualTo(403);
    }
}
