package com.encore.web.artist;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.TestClock;
import com.encore.web.project.Artists;
import com.encore.web.project.Stage;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class PayeePageTests {

    private static final String PROFILE = "/artist/profile";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private Stage stage;
    private Browser artist;

    @BeforeEach
    void signIn() {
        stage = new Stage(mvc, people);
        artist = stage.signedIn(Role.ARTIST);
    }

    @Test
    void saysWhatEachKindMeansInMoney() {
        Page page = artist.open(PROFILE).isWellMade();

        assertThat(page.document().select("input[name=kind]")).hasSize(6);
        assertThat(page.text())
                .contains("1,000,000원을 정산하면 33,000원을 떼고 967,000원을 보내 드려요")
                .contains("1,000,000원을 정산하면 88,000원을 떼고 912,000원을 보내 드려요")
                .contains("떼는 세금 없이 모두 보내 드려요");
        assertThat(page.document().select(".nav [aria-current]").text()).isEqualTo("정산 정보");
    }

    @Test
    void savesAndNeverSendsTheNumbersBack() {
        Page saved = artist.follow(save(person()));

        assertThat(saved.isWellMade().text()).contains("저장했어요").contains("90****-*******", "신한은행 ***789", "바뀐 기록");
        assertThat(saved.document().select("#legalName").val()).isEqualTo("이노을");
        assertThat(saved.document().select("#registration").val()).isEmpty();
        assertThat(saved.document().html()).doesNotContain("1000006", "110123456789", "110-123-456789", "123456");
        assertThat(saved.document().select("input[name=choice][checked]").val()).isEqualTo("KEEP");
    }

    @Test
    void keepsWhatIsLeftEmptyAndChangesWhatIsGiven() {
        artist.follow(save(person()));

        Page kept = artist.follow(save(Map.of("kind", "OCCASIONAL", "choice", "KEEP")));
        assertThat(kept.document().select(".timeline").text()).contains("개인, 어쩌다 한 번이에요");
        Page changed = artist.follow(save(Map.of(
                "kind", "OCCASIONAL", "choice", "NEW", "bank", "TOSS", "number", "100012345654", "holder", "이노을")));

        assertThat(changed.text()).contains("토스뱅크 ***654", "신한은행 ***789 이*을 → 토스뱅크 ***654 이*을");
    }

    @Test
    void saysWhatIsWrongWhereItWasTyped() {
        String token =
                artist.open(PROFILE).document().select("main input[name=_csrf]").val();
        Page empty = artist.send(PROFILE, Map.of("_csrf", token, "version", "0"));
        assertThat(empty.status()).isEqualTo(422);
        empty.isWellMade();
        for (String field : List.of("kind", "legalName", "bank")) {
            assertThat(empty.document().select("#" + field + "-fault"))
                    .as(field)
                    .hasSize(1);
        }

        Map<String, String> typed = person();
        typed.put("kind", "CORPORATION");
        assertThat(save(typed).document().select("#registration-fault").text()).contains("사업자등록번호 10자리");
        typed.put("registration", "");
        assertThat(save(typed).document().select("#registration-fault").text()).contains("등록번호를 적어 주세요");
        typed.put("registration", "123-45-67891");
        typed.put("number", "12");
        Page tooShort = save(typed);
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.document().select("#number-fault")).hasSize(1);
        assertThat(save(Map.of("kind", "KING")).status()).isEqualTo(400);
    }

    @Test
    void doubtsANumberThatLooksMistypedButTakesIt() {
        Map<String, String> typed = person();
        typed.put("registration", "900101-1000007");

        assertThat(artist.follow(save(typed)).text()).contains("한 번 더 봐 주세요");
    }

    @Test
    void refusesWhatWasMadeFromAnOlderForm() {
        Page old = artist.open(PROFILE);
        artist.follow(artist.submit(old, PROFILE, person()));

        Page stale = artist.submit(old, PROFILE, person());

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.isWellMade().text()).contains("다른 화면에서 먼저 저장했어요");
    }

    @Test
    void offersTheAccountOfTheProjectAndRemindsOnItsDashboard() {
        String dashboard = new Artists(artist, clock).submit("계좌를 이미 적은 공연");
        assertThat(artist.open(dashboard)
                        .isWellMade()
                        .document()
                        .select(".notice a")
                        .eachAttr("href"))
                .containsExactly(PROFILE);
        Page page = artist.open(PROFILE).isWellMade();
        assertThat(page.text()).contains("프로젝트에 적은 계좌로: 신한은행 ***789");

        Map<String, String> typed = person();
        typed.put("choice", "PROJECT");
        List.of("bank", "number", "holder").forEach(typed::remove);
        Page saved = artist.follow(artist.submit(page, PROFILE, typed));

        assertThat(saved.text()).contains("지금 계좌 그대로: 신한은행 ***789");
        assertThat(artist.open(dashboard).document().select(".notice")).isEmpty();
    }

    @Test
    void isEachArtistsOwnWhateverIsPosted() {
        artist.follow(save(person()));
        Browser other = stage.signedIn(Role.ARTIST);

        assertThat(other.open(PROFILE).text()).doesNotContain("***789", "이노을");
        Map<String, String> forged = person();
        forged.put("member", "1");
        forged.put("artist", "1");
        forged.put("version", "1");
        assertThat(other.submit(other.open(PROFILE), PROFILE, forged).status())
                .as("the version of another's profile")
                .isEqualTo(409);
        assertThat(artist.open(PROFILE).text()).contains("***789");
    }

    @Test
    void isForArtistsAloneAndAsksForThePasswordAgain() {
        for (Role role : List.of(Role.FAN, Role.ADMIN, Role.FINANCE)) {
            assertThat(stage.signedIn(role).ask(PROFILE).status())
                    .as("%s", role)
                    .isEqualTo(403);
        }
        assertThat(stage.visitor().ask(PROFILE).location()).endsWith("/login");
        assertThat(artist.send(PROFILE, person()).status())
                .as("without a token")
                .isEqualTo(403);

        Page form = artist.open(PROFILE);
        clock.advance(Duration.ofMinutes(11));
        assertThat(artist.ask(PROFILE).location()).isEqualTo("/reauthenticate");
        assertThat(artist.submit(form, PROFILE, person()).location()).isEqualTo("/reauthenticate");
    }

    @Test
    void speaksEnglishToo() {
        artist.follow(save(person()));

        Page english = artist.open(PROFILE + "?lang=en").isWellMade();

        assertThat(english.document().text()).doesNotContain("??");
        assertThat(english.text()).contains("Of ₩1,000,000 settled, ₩33,000 is withheld and ₩967,000 is sent to you");
    }

    private Page save(Map<String, String> typed) {
        return artist.submit(artist.open(PROFILE), PROFILE, typed);
    }

    private static Map<String, String> person() {
        return new HashMap<>(Map.of(
                "kind", "INDIVIDUAL",
                "legalName", "이노을",
                "registration", "900101-1000006",
                "choice", "NEW",
                "bank", "SHINHAN",
                "number", "110-123-456789",
                "holder", "이노을"));
    }
}
