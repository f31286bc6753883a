package com.encore.sandbox.portone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpListenerTests {

    @SuppressWarnings("NullAway.Init")
    private HttpListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpListener.start(
                0,
                request -> request.path().equals("/cut")
                        ? Response.cutConnection()
                        : Response.of(200, "text/plain", request.path() + "|" + request.text()));
    }

    @AfterEach
    void close() {
        listener.close();
    }

    private String exchange(String wire) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", listener.port())) {
            socket.getOutputStream().write(wire.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws IOException {
        String answers = exchange("GET /a HTTP/1.1\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");

        assertThat(answers).contains("/a|").contains("/b|hi");
    }

    @Test
    void readsABodySentInChunks() throws IOException {
        assertThat(exchange(
                        "POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"))
                .endsWith("/c|abcde");
    }

    @Test
    void endsTheConnectionWithoutAWordWhenCut() throws IOException {
        assertThat(exchange("GET /cut HTTP/1.1\r\n\r\n")).isEmpty();
    }

    @Test
    void refusesWhatIsNotHttp() throws IOException {
        assertThat(exchange("hello\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(exchange("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        InetAddress outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address.isSiteLocalAddress() && !address.isLoopbackAddress())
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(outside != null, "this machine has no other address");

        assertThatThrownBy(() -> new Socket(outside, listener.port()).close()).isInstanceOf(IOException.class);
    }
}
