package com.encore.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive connection to the application. Made for this load alone: the client shares two processors with
 * everything it measures, so it must cost next to nothing.
 */
final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String host;

    HttpConnection(int port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        host = "Host: 127.0.0.1:" + port + "\r\n";
    }

    /** Headers end with a line break each. */
    Answer get(String path, String headers) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\n" + host + headers + "\r\n");
    }

    Answer post(String path, String headers, String form) throws IOException {
        return exchange("POST " + path + " HTTP/1.1\r\n" + host + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    private Answer exchange(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String head = head();
        Answer bare = new Answer(Integer.parseInt(head.substring(9, 12)), head, new byte[0]);
        if (bare.status() == 304 || bare.status() == 204) {
            return bare;
        }
        String length = bare.header("content-length");
        return new Answer(bare.status(), head, length.isEmpty() ? chunks() : bytes(Integer.parseInt(length)));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(1024);
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(32 * 1024);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Status, head as it came, body. */
    record Answer(int status, String head, byte[] body) {

        /** Empty if there is none; the first if there are several. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
