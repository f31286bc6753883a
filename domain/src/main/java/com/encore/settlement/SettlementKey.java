package com.encore.settlement;

/** What the books call the entries of a settlement, by the approval they are of. */
final class SettlementKey {

    static final String BOOKED = "settlement";
    static final String RECALLED = "settlement-recalled";

    private SettlementKey() {}

    static String booked(String number, int approval) {
        String first = BOOKED + ":" + number;
        return approval == 1 ? first : first + ":" + approval;
    }

    static String recalled(String number, int approval) {
        return RECALLED + ":" + number + ":" + approval;
    }
}
