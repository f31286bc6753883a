package com.encore.sandbox.portone;

/** The payment window does not even open; the browser gets a code and a message and goes nowhere. */
final class PreflightRefusal extends RuntimeException {

    private final String code;

    PreflightRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
