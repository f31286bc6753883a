package com.encore.refund;

import com.encore.notification.Language;
import java.util.Locale;

/** Why money goes back, in the words the backer and the provider read. */
public enum RefundReason {
    BACKER_CANCELLED("후원 취소", "you cancelled your pledge"),
    SOLD_OUT("수량 소진", "the reward sold out before your payment arrived"),
    PROJECT_CLOSED("마감 후 결제", "the payment arrived after the deadline"),
    PLEDGE_CANCELLED("취소된 후원의 결제", "the pledge had been let go before your payment arrived"),
    AMOUNT_DIFFERS("결제 금액 불일치", "the amount paid was not the amount of the pledge"),
    PROJECT_FAILED("목표 미달", "the project did not reach its goal"),
    PROJECT_CALLED_OFF("프로젝트 중단", "the artist called the project off"),
    AT_PROVIDER("결제사에서 취소", "the payment was cancelled at the payment provider");

    private final String korean;
    private final String english;

    RefundReason(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    String in(Language language) {
        return switch (language) {
            case KO -> korean;
            case EN -> english;
        };
    }

    /** As a pledge's history names it. */
    String inHistory() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the provider keeps with the cancellation; the number is how we find it again. */
    String note(String number) {
        return korean + " [" + number + "]";
    }
}
