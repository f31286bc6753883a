package com.encore.sandbox.portone;

/** The sandbox says no, in PortOne's terms. */
public final class Refused extends RuntimeException {

    private final ErrorType type;

    private Refused(ErrorType type, String message) {
        super(message);
        this.type = type;
    }

    static Refused because(ErrorType type) {
        return new Refused(type, type.name());
    }

    static Refused because(ErrorType type, String message) {
        return new Refused(type, message);
    }

    ErrorType type() {
        return type;
    }

    /** PortOne's name of the error, such as PAYMENT_NOT_FOUND. */
    public String typeName() {
        return type.name();
    }
}
