package com.encore.project;

/** The banks an artist can be paid at, named as the payment provider names them. */
public enum Bank {
    KOOKMIN,
    SHINHAN,
    WOORI,
    HANA,
    NONGHYUP,
    IBK,
    KAKAO,
    TOSS,
    K_BANK,
    STANDARD_CHARTERED,
    CITI,
    DAEGU,
    BUSAN,
    KWANGJU,
    JEJU,
    JEONBUK,
    KYONGNAM,
    KFCC,
    SHINHYUP,
    SUHYUP,
    POST,
    KDB
}
