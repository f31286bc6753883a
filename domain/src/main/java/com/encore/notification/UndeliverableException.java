package com.encore.notification;

/** A letter was not accepted; temporary trouble is worth another attempt, anything else is not. */
public class UndeliverableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    public UndeliverableException(String reason, boolean temporary, Throwable cause) {
        super(reason, cause);
        this.temporary = temporary;
    }

    public boolean isTemporary() {
        return temporary;
    }
}
