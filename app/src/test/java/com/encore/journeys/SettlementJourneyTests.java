package com.encore.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.payee.StagedPayee;
import com.encore.settlement.SettlementView;
import com.encore.settlement.Settling;
import com.encore.settlement.SucceededSales;
import com.encore.settlement.SucceededSales.Item;
import com.encore.settlement.SucceededSales.Order;
import com.encore.settlement.SucceededSales.Success;
import com.encore.terms.PayeeKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A settlement's way between three people: one checks, another approves, and its artist reads what comes when. */
@JourneyTest
@ExtendWith(InChromium.class)
class SettlementJourneyTests {

    private static final String TITLE = "정산까지 가는 밤의 노래";

    @Autowired
    People people;

    @Autowired
    StagedPayee payees;

    @Autowired
    SucceededSales sales;

    @Autowired
    Settling settling;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isCheckedByOneApprovedByAnotherAndReadByItsArtist(Guests guests) {
        Email artistEmail = People.newEmail();
        MemberId artistId = people.register(artistEmail, Role.FAN, Role.ARTIST);
        payees.profile(artistId, PayeeKind.INDIVIDUAL);
        SettlementView settlement = calculated(artistId);
        Guest one = guests.atADesk().opens("/finance").signsIn(newcomer());
        Guest other = guests.onAPhone().opens("/finance/settlements").signsIn(newcomer());
        Guest artist = guests.onAPhone().opens("/artist/settlements").signsIn(artistEmail);

        artist.isAt("내 정산").reads("확인하고 있어요").follows(TITLE);
        artist.isAt(TITLE).reads("그 전에는 숫자가 바뀔 수 있어요", "881,910원");

        one.isAt("지금 돈이 어디에 있나요").reads("으로 같아요").follows("확인할 것");
        one.isAt("정산").follows(settlement.number());
        one.isAt(TITLE).reads("총매출에서 지급액까지").follows("확인하기");
        one.isAt("이 숫자가 맞나요?").reads("881,910원");
        one.types("reason", "원장과 대조했어요").presses("확인하기");
        one.isAt(TITLE).reads("다른 분이 승인할 차례", "먼저 확인한 분은 승인할 수 없어요");
        assertThat(one.page().locator("main a[href$='/approve']")).hasCount(0);

        other.opens("/finance/settlements?list=CHECKED").isAt("정산").follows(settlement.number());
        other.isAt(TITLE).reads("원장과 대조했어요").follows("승인하기");
        other.isAt("이대로 승인할까요?").reads("장부에 이렇게 적혀요", "1,000,000원");
        other.types("reason", "두 번째로 봤어요").presses("승인하기");
        other.isAt(TITLE).reads("승인했어요", "두 번째로 봤어요").follows("장부 기록 보기");
        other.reads("차변과 대변", settlement.number());

        artist.opens("/artist/settlements").isAt("내 정산").reads("곧 보내 드려요").follows(TITLE);
        artist.isAt(TITLE).reads("까지 등록하신 계좌로 보내 드려요", "플랫폼 수수료", "소득세", "어떤 팬들인가요");
        artist.follows("후원자와 주문 보기").isAt("후원자").reads("테스트 팬", "음반");
    }

    private SettlementView calculated(MemberId artist) {
        Success success = sales.of(artist, Order.of(45_000, 10), new Order(List.of(Item.of(125_000, 4)), 50_000));
        jdbc.sql("update project set title = ? where id = ?")
                .params(TITLE, success.project().value())
                .update();
        settling.reconciled(success.project());
        return settling.calculated(success.project());
    }

    private Email newcomer() {
        Email email = People.newEmail();
        people.register(email, Role.FINANCE);
        return email;
    }
}
