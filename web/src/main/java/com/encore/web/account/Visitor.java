package com.encore.web.account;

import com.encore.account.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;

/** Where the person on the other end comes from, for throttling and for the record of sign-ins. */
final class Visitor {

    private Visitor() {}

    static ClientAddress addressOf(HttpServletRequest request) {
        return ClientAddress.of(request.getRemoteAddr());
    }
}
