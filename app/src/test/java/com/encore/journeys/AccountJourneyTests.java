package com.encore.journeys;

import com.encore.account.Email;
import com.encore.account.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** Becoming a member, and getting back in. */
@JourneyTest
@ExtendWith(InChromium.class)
class AccountJourneyTests {

    private static final String NEW_PASSWORD = "the second encore";

    @Autowired
    Letters letters;

    @Test
    void takesAStrangerInByTheMailedCodeAndBackInByTheMailedLink(Guests guests) {
        Email email = People.newEmail();
        Guest stranger = guests.onAPhone();

        stranger.opens("/").follows("가입").isAt("가입하기");
        stranger.types("email", email.value()).types("name", "새로 온 팬").types("password", People.PASSWORD);
        stranger.presses("코드 받기").isAt("메일의 코드를 입력해 주세요");
        stranger.types("code", letters.codeTo(email)).presses("가입 마치기");
        stranger.signsIn(email).isAt("모이면, 공연이 열려요");
        stranger.follows("내 정보").isAt("내 정보").reads(email.value());
        stranger.presses("로그아웃").isAt("모이면, 공연이 열려요");

        stranger.follows("로그인").isAt("로그인").follows("비밀번호를 잊었어요").isAt("비밀번호 다시 정하기");
        stranger.types("email", email.value()).presses("링크 받기").isAt("메일을 확인해 주세요");
        String link = letters.linkTo(email);
        stranger.opens(link).isAt("새 비밀번호 정하기").types("password", NEW_PASSWORD).presses("비밀번호 바꾸기");
        stranger.signsIn(email, People.PASSWORD).isAt("로그인").reads("메일 주소나 비밀번호가 맞지 않아요");
        stranger.signsIn(email, NEW_PASSWORD).isAt("모이면, 공연이 열려요");
        stranger.opens(link).types("password", People.PASSWORD).presses("비밀번호 바꾸기");
        stranger.isAt("비밀번호 다시 정하기").reads("이 링크는 더 쓸 수 없어요");
    }
}
