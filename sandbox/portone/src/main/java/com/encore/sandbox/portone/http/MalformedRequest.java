package com.encore.sandbox.portone.http;

/** What arrived is not HTTP, or not what the path asks for. */
public final class MalformedRequest extends RuntimeException {

    public MalformedRequest(String message) {
        super(message);
    }
}
