package com.encore.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class PayoutMemoTests {

    @Test
    void fitsWhereBanksKeepLeast() {
        assertThat(PayoutMemo.of(999).getBytes(Charset.forName("MS949"))).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void findsWhatItNamesAgainHoweverTheBankSpacedIt() {
        assertThat(PayoutMemo.placeIn("엔코어 정산007")).hasValue(7);
        assertThat(PayoutMemo.placeIn(" 엔코어정산 012 ")).hasValue(12);
        assertThat(PayoutMemo.placeIn("엔코어 정산0071"))
                .as("four digits are no place")
                .isEmpty();
        assertThat(PayoutMemo.placeIn("월세")).isEmpty();
        assertThat(PayoutMemo.settlementIn("내 통장 S0123456789ABC 메모")).hasValue("S0123456789ABC");
        assertThat(PayoutMemo.settlementIn("S0123456789ABCD")).isEmpty();
    }

    @Test
    void takesWordsOfBanksAndNoOthers() {
        assertThat(Verdict.read(" 이체 완료 ")).hasValue(Verdict.PAID);
        assertThat(Verdict.read("불능")).hasValue(Verdict.BOUNCED);
        assertThat(Verdict.read("처리중")).isEmpty();
        assertThat(Verdict.read("")).isEmpty();
    }
}
