package com.encore.sandbox.portone.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests off one connection, with a length or in chunks. */
final class RequestReader {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The next request, or null when the client has closed the connection between two of them. */
    @Nullable
    Request next() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        String[] parts = start.split(" ");
        if (parts.length != 3 || !parts[1].startsWith("/")) {
            throw new MalformedRequest("not a request line: " + start);
        }
        Map<String, String> headers = headers();
        int question = parts[1].indexOf('?');
        String path = question < 0 ? parts[1] : parts[1].substring(0, question);
        String query = question < 0 ? "" : parts[1].substring(question + 1);
        return new Request(parts[0], path, query, headers, body(headers));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = required(); !line.isEmpty(); line = required()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new MalformedRequest("not a header: " + line);
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return exactly(number(headers.getOrDefault("content-length", "0"), 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            int size = number(required().split(";")[0].strip(), 16);
            whole.writeBytes(exactly(size));
            if (size == 0) {
                headers();
                return whole.toByteArray();
            }
            if (whole.size() > LARGEST_BODY) {
                throw new MalformedRequest("body too large");
            }
            required();
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("body ended early");
        }
        return bytes;
    }

    private static int number(String digits, int radix) {
        try {
            int number = Integer.parseInt(digits, radix);
            if (number >= 0 && number <= LARGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new MalformedRequest("not a length: " + digits);
        }
        throw new MalformedRequest("length out of range: " + digits);
    }

    private String required() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("request ended early");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw new MalformedRequest("line too long");
            }
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
