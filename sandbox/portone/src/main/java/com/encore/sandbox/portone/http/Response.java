package com.encore.sandbox.portone.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back: a status with a body, or nothing but a closed connection. */
public record Response(int status, Map<String, String> headers, byte[] body, boolean cut) {

    public static Response of(int status, String contentType, String body) {
        return new Response(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8), false);
    }

    public static Response html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    public static Response json(int status, String body) {
        return of(status, "application/json", body);
    }

    public static Response seeOther(String location) {
        return new Response(303, Map.of("Location", location), new byte[0], false);
    }

    /** The client never learns what happened: the connection just ends. */
    public static Response cutConnection() {
        return new Response(0, Map.of(), new byte[0], true);
    }

    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, cut);
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
