package com.encore.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** An artist's way from an empty page to a show that fans find. */
@JourneyTest
@ExtendWith(InChromium.class)
class ArtistJourneyTests {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String TITLE = "유리온실 밤의 전자음악회";

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Test
    void bringsADraftThroughReviewToTheHomePage(Guests guests) {
        Guest artist = guests.onAPhone().opens("/artist/projects").signsIn(newcomer(Role.ARTIST));
        Guest admin = guests.atADesk().opens("/admin/projects").signsIn(newcomer(Role.ADMIN));
        Guest fan = guests.atADesk();

        artist.isAt("내 프로젝트").presses("새 프로젝트 쓰기");
        describe(artist.isAt("이름 없는 프로젝트")).presses("저장하고 다음으로");
        agreeTerms(artist.isAt(TITLE).reads("목표 금액")).presses("저장하고 다음으로");
        offerATicket(artist.isAt(TITLE).reads("리워드 더하기")).presses("리워드 저장");
        artist.isAt(TITLE).reads("온실 입장권").follows("다음으로");
        nameAnAccount(artist.isAt(TITLE).reads("정산해요")).presses("저장하고 다음으로");
        artist.isAt(TITLE).reads("팬에게 이렇게 보여요", "***789").presses("심사 요청하기");
        artist.isAt(TITLE).reads("제출했어요", "심사하고 있어요");

        admin.opens("/admin/projects")
                .isAt("프로젝트 심사")
                .follows(TITLE)
                .isAt(TITLE)
                .reads("온실 입장권");
        admin.types("reason", "한 줄 소개에 날짜를 적어 주세요").presses("돌려보내기");
        admin.isAt(TITLE).reads("이유와 함께 돌려보냈어요");

        artist.opens("/artist/projects").isAt("내 프로젝트").follows(TITLE);
        artist.isAt(TITLE).reads("이렇게 고쳐 달라고 돌려보냈어요", "한 줄 소개에 날짜를 적어 주세요");
        artist.types("summary", "겨울의 유리온실에서 사월 열흘에 듣는 전자음악").presses("저장하고 다음으로");
        artist.isAt(TITLE).follows("확인과 제출").presses("심사 요청하기").reads("제출했어요");

        admin.opens("/admin/projects")
                .isAt("프로젝트 심사")
                .follows(TITLE)
                .isAt(TITLE)
                .reads("사월 열흘에");
        admin.presses("승인하기").isAt(TITLE).reads("승인했어요");
        fan.opens("/").isAt("모이면, 공연이 열려요").reads("곧 열려요", TITLE);
        clock.advance(Duration.ofDays(2));
        admin.opens("/admin/projects?list=approved")
                .isAt("프로젝트 심사")
                .reads("열 때가 됐어요")
                .follows(TITLE);
        admin.isAt(TITLE).presses("지금 열기").isAt(TITLE).reads("펀딩을 열었어요");

        fan.opens("/").isAt("모이면, 공연이 열려요").searchesFor(TITLE).follows(TITLE);
        fan.isAt(TITLE).follows("온실 입장권 고르기").isAt("로그인");
        artist.opens("/artist/projects").isAt("내 프로젝트").follows(TITLE);
        artist.isAt(TITLE).reads("열렸어요", "지나온 길");
        assertThat(artist.page().locator("main")).not().containsText("심사하고 있어요");
    }

    private static Guest describe(Guest artist) {
        return artist.types("title", TITLE)
                .types("artistName", "초록소음")
                .types("summary", "유리온실에서 듣는 전자음악")
                .types("story", "## 왜 온실인가요\n\n" + "식물 사이로 소리가 자라는 밤을 만들고 싶어요. ".repeat(8))
                .types("hashtags", "#전자음악 #온실")
                .types("showAt", inDays(45))
                .types("venue", "서울식물원 온실");
    }

    private Guest agreeTerms(Guest artist) {
        return artist.types("goal", "3000000").types("opensAt", inDays(1)).types("closesAt", inDays(31));
    }

    private static Guest offerATicket(Guest artist) {
        return artist.picks("TICKET")
                .types("title", "온실 입장권")
                .types("price", "38000")
                .types("stock", "80")
                .types("perPerson", "4");
    }

    private static Guest nameAnAccount(Guest artist) {
        return artist.selects("bank", "SHINHAN")
                .types("number", "110-123-456789")
                .types("holder", "초록소음");
    }

    private static String inDays(int days) {
        Instant then = TestClock.shared().instant().plus(Duration.ofDays(days));
        return TYPED.format(then.atZone(Seoul.ZONE));
    }

    private Email newcomer(Role role) {
        Email email = People.newEmail();
        people.register(email, role);
        return email;
    }
}
