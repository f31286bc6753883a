package com.encore.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One kept-alive connection to the application. Made for this load alone: the client shares two processors with
 * everything it measures, so it must cost next to nothing.
 */
final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private final String host;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    HttpConnection(int port) throws IOException {
        this.port = port;
        this.host = "Host: 127.0.0.1:" + port + "\r\n";
        connect();
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
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
        String head = send(request);
        Answer bare = new Answer(Integer.parseInt(head.substring(9, 12)), head, new byte[0]);
        Answer whole = bare.status() == 304 || bare.status() == 204 ? bare : withBody(bare);
        if (bare.header("connection").equalsIgnoreCase("close")) {
            connect();
        }
        return whole;
    }

    // as browsers do: a server may end a kept-alive connection between two requests, and has then done nothing
    private String send(String request) throws IOException {
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        try {
            socket.getOutputStream().write(bytes);
            return head();
        } catch (SocketException | EOFException ended) {
            connect();
            socket.getOutputStream().write(bytes);
            return head();
        }
    }

    private Answer withBody(Answer bare) throws IOException {
        String length = bare.header("content-length");
        return new Answer(bare.status(), bare.head(), length.isEmpty() ? chunks() : bytes(Integer.parseInt(length)));
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
            List<String> all = headers(name);
            return all.isEmpty() ? "" : all.getFirst();
        }

        List<String> headers(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
