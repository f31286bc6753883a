package com.encore.web.security;

import java.net.URI;

/** What a page may load: our own files, and the payment provider's script. Nothing inline. */
record ContentSecurityPolicy(String paymentOrigin) {

    static ContentSecurityPolicy allowing(String browserSdk) {
        if (browserSdk.isBlank()) {
            return new ContentSecurityPolicy("");
        }
        URI sdk = URI.create(browserSdk);
        return new ContentSecurityPolicy(" " + sdk.getScheme() + "://" + sdk.getRawAuthority());
    }

    String header() {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'" + paymentOrigin,
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'" + paymentOrigin,
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'" + paymentOrigin,
                "frame-ancestors 'none'");
    }
}
