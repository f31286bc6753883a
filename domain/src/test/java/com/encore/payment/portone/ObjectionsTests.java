package com.encore.payment.portone;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.payment.PaymentGateway.Objection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectionsTests {

    @ParameterizedTest
    @CsvSource({
        "EXCEED_MAX_REFUND_DUE, 환불 가능한 기간이 지났습니다., TOO_OLD",
        "2013, 취소 가능 기간이 경과하였습니다, TOO_OLD",
        "X1, 환불기한 초과 거래입니다, TOO_OLD",
        "INVALID_REFUND_ACCOUNT_INFO, 환불 계좌번호와 예금주명이 일치하지 않습니다., ACCOUNT",
        "INVALID_BANK, 유효하지 않은 은행입니다., ACCOUNT",
        "A2, 예금주 불일치, ACCOUNT",
        "NOT_AVAILABLE_BANK, 은행 서비스 시간이 아닙니다., OTHER",
        "9999, 일시 오류, OTHER",
        "NOT_CANCELABLE_AMOUNT, 취소 할 수 없는 금액 입니다., OTHER",
    })
    void decideWhatHappensNextByCodeAndElseByWords(String code, String words, Objection objection) {
        assertThat(Objections.of(code, words)).isEqualTo(objection);
    }
}
