package com.encore.acts;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.operations.Requester;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a person orders with one form, and why.
 *
 * @param token the form's own: however often it is sent, it is one order
 */
public record Order(MemberId by, String token, Reason reason) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");

    public Order {
        if (!TOKEN.matcher(token).matches()) {
            throw new FormUnreadable();
        }
    }

    public static String newToken() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Requester requester() {
        return Requester.person(by, reason.text()).by(token);
    }
}
