package com.encore.payee;

import com.encore.account.MemberId;
import java.util.Locale;

/** What a sealed column is for; bound to its owner, so that a value moved to another row does not open. */
enum Purpose {
    LEGAL_NAME,
    REGISTRATION,
    ACCOUNT,
    HOLDER;

    String of(MemberId artist) {
        return "payee-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + artist.value();
    }
}
