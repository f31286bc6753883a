package com.encore.project;

import com.encore.notification.Language;
import java.util.ResourceBundle;

/** The banks an artist can be paid at, named as the payment provider names them. */
public enum Bank {
    KOOKMIN("004"),
    SHINHAN("088"),
    WOORI("020"),
    HANA("081"),
    NONGHYUP("011"),
    IBK("003"),
    KAKAO("090"),
    TOSS("092"),
    K_BANK("089"),
    STANDARD_CHARTERED("023"),
    CITI("027"),
    DAEGU("031"),
    BUSAN("032"),
    KWANGJU("034"),
    JEJU("035"),
    JEONBUK("037"),
    KYONGNAM("039"),
    KFCC("045"),
    SHINHYUP("048"),
    SUHYUP("007"),
    POST("071"),
    KDB("002");

    private static final ResourceBundle.Control KOREAN_UNLESS_TRANSLATED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String code;

    Bank(String code) {
        this.code = code;
    }

    /** The three digits banks know each other by. */
    public String code() {
        return code;
    }

    /** What people call the bank the provider names so; the provider's own word where that is none of ours. */
    public static String called(String code, Language language) {
        ResourceBundle names = ResourceBundle.getBundle("messages/bank", language.locale(), KOREAN_UNLESS_TRANSLATED);
        String key = "project.bank." + code;
        return names.containsKey(key) ? names.getString(key) : code;
    }
}
