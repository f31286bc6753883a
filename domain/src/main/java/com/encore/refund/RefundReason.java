package com.encore.refund;

/** Why money goes back. The note is what the provider keeps with the cancellation. */
public enum RefundReason {
    BACKER_CANCELLED("후원 취소"),
    SOLD_OUT("수량 소진"),
    PROJECT_CLOSED("마감 후 결제"),
    PLEDGE_CANCELLED("취소된 후원의 결제"),
    AMOUNT_DIFFERS("결제 금액 불일치"),
    AT_PROVIDER("결제사에서 취소");

    private final String note;

    RefundReason(String note) {
        this.note = note;
    }

    String note(String number) {
        return note + " [" + number + "]";
    }
}
