package com.encore.project;

import com.encore.notification.Language;
import java.util.ResourceBundle;

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
    KDB;

    private static final ResourceBundle.Control KOREAN_UNLESS_TRANSLATED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What people call the bank the provider names so; the provider's own word where that is none of ours. */
    public static String called(String code, Language language) {
        ResourceBundle names = ResourceBundle.getBundle("messages/bank", language.locale(), KOREAN_UNLESS_TRANSLATED);
        String key = "project.bank." + code;
        return names.containsKey(key) ? names.getString(key) : code;
    }
}
