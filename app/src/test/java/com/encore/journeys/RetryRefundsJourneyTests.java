package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.refund.PayBackDue;
import com.encore.refund.Troubled;
import com.encore.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refunds that wait for a person are tried again in a browser, one by one and several for one reason. */
@JourneyTest
@ExtendWith(InChromium.class)
class RetryRefundsJourneyTests {

    private static final String WHY = "까닭";
    private static final String RETRY = "다시 시도하기";
    private static final String RETRY_ALL = "여럿을 다시 시도하기";

    @Autowired
    People people;

    @Autowired
    Troubled troubled;

    @Autowired
    PayBackDue payBack;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void triesOneAgainOnceItsReasonAndThePasswordAreGiven(Guests guests) {
        Troubled.Money money = troubled.parkedRefund(45_000);
        Guest admin = guests.atADesk().opens("/admin/jobs/refund-payments").signsIn(newcomer());
        admin.isAt("환불").follows("멈춘 환불 보기").isAt("환불").readsWhere(money.refund(), "45,000원");
        clock.advance(Duration.ofMinutes(11));
        admin.followsWhere(money.refund(), RETRY).isAt("비밀번호를 다시 확인할게요").answers("비밀번호", "not that one");
        admin.presses("확인하기")
                .isAskedAgain("비밀번호", "비밀번호가 맞지 않아요")
                .answers("비밀번호", People.PASSWORD)
                .presses("확인하기");
        admin.isAt("이 환불을 다시 시도할까요?").reads("45,000원", "이미 돌려준 돈이면 다시 나가지 않아요");
        Guest late = admin.inAnotherTab().opens(admin.path()).answers(WHY, "저도 봤어요");
        admin.presses(RETRY).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(stateOf(money)).isEqualTo("PARKED");

        admin.answers(WHY, "결제사가 고쳤대요").presses(RETRY).reads("다시 시도하기로 했어요", "결제사가 고쳤대요");
        assertThat(stateOf(money)).isEqualTo("OWED");
        late.presses(RETRY).reads("그사이 이 환불이 움직였어요");
        late.opens("/admin/refunds/" + money.refund() + "/retry")
                .reads("이제 사람을 기다리지 않아요")
                .isNotOffered(RETRY);
        payBack.pay(1000);
        assertThat(stateOf(money)).isEqualTo("DONE");
        admin.opens("/admin/refunds?list=DONE").isAt("환불").reads(money.refund());
    }

    @Test
    void triesSeveralAgainAndSaysWhichOnesHadMoved(Guests guests) {
        Troubled.Money one = troubled.parkedRefund(45_000);
        Troubled.Money other = troubled.parkedRefund(30_000);
        Troubled.Money left = troubled.parkedRefund(20_000);
        Guest admin = guests.onAPhone().opens("/admin/refunds").signsIn(newcomer());
        admin.isAt("환불").follows(RETRY_ALL).isAt("어느 환불을 다시 시도할까요?").reads("이미 돌려준 것은 다시 보내지 않아요");
        Guest late = admin.inAnotherTab().opens("/admin/refunds/retry");
        late.ticks(one.refund() + " · 45,000원")
                .ticks(left.refund() + " · 20,000원")
                .answers(WHY, "저도 봤어요");

        admin.answers(WHY, "결제사가 고쳤대요").presses(RETRY_ALL).reads("하나 이상 골라 주세요");
        admin.ticks(one.refund() + " · 45,000원").ticks(other.refund() + " · 30,000원");
        admin.answers(WHY, " ").presses(RETRY_ALL).isAskedAgain(WHY, "왜 그렇게 하는지");
        assertThat(stateOf(one)).isEqualTo("PARKED");
        admin.answers(WHY, "결제사가 고쳤대요").presses(RETRY_ALL).isAt("환불").reads("2건을 다시 시도해요");
        assertThat(stateOf(one)).isEqualTo("OWED");
        assertThat(stateOf(other)).isEqualTo("OWED");
        assertThat(stateOf(left)).isEqualTo("PARKED");

        late.presses(RETRY_ALL).isAt("환불").reads("1건을 다시 시도해요", "1건은 그사이 움직여서 그대로 뒀어요");
        payBack.pay(1000);
        assertThat(stateOf(one)).isEqualTo("DONE");
        assertThat(stateOf(other)).isEqualTo("DONE");
        assertThat(stateOf(left)).isEqualTo("DONE");
    }

    private String stateOf(Troubled.Money money) {
        return jdbc.sql("select state from refund where number = ?")
                .param(money.refund())
                .query(String.class)
                .single();
    }

    private Email newcomer() {
        Email email = People.newEmail();
        people.register(email, Role.ADMIN);
        return email;
    }
}
