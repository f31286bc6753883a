package com.encore.sandbox.portone.http;

/** Answers one request; it may block, since every connection has a thread of its own. */
@FunctionalInterface
public interface Handler {

    Response answer(Request request) throws InterruptedException;
}
