package com.encore.sandbox.portone;

/** Why an attempt failed, in the provider's words. */
record Failure(String pgCode, String pgMessage) {

    static final Failure CLOSED_BY_PAYER = new Failure("PAY_PROCESS_CANCELED", "사용자가 결제를 취소하였습니다");
    static final Failure DECLINED = new Failure("REJECT_CARD_PAYMENT", "한도초과 혹은 잔액부족으로 결제에 실패했습니다");
    static final Failure ACCOUNT_CLOSED = new Failure("VIRTUAL_ACCOUNT_CLOSED", "가상계좌가 말소되었습니다");

    String reason() {
        return "[" + pgCode + "] " + pgMessage;
    }
}
