package com.encore.privacy;

/** What was sealed cannot be opened: tampered with, sealed for another purpose, or its key is gone. */
public class CannotOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotOpenException(String message) {
        super(message);
    }
}
