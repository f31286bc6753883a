package com.encore.reports.bank;

import com.encore.project.Bank;

/** The three digits by which banks name each other. */
final class BankCodes {

    private BankCodes() {}

    static String of(Bank bank) {
        return switch (bank) {
            case KDB -> "002";
            case IBK -> "003";
            case KOOKMIN -> "004";
            case SUHYUP -> "007";
            case NONGHYUP -> "011";
            case WOORI -> "020";
            case STANDARD_CHARTERED -> "023";
            case CITI -> "027";
            case DAEGU -> "031";
            case BUSAN -> "032";
            case KWANGJU -> "034";
            case JEJU -> "035";
            case JEONBUK -> "037";
            case KYONGNAM -> "039";
            case KFCC -> "045";
            case SHINHYUP -> "048";
            case POST -> "071";
            case HANA -> "081";
            case SHINHAN -> "088";
            case K_BANK -> "089";
            case KAKAO -> "090";
            case TOSS -> "092";
        };
    }
}
