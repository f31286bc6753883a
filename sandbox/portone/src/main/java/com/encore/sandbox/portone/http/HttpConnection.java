package com.encore.sandbox.portone.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one keep-alive connection until either side ends it. */
final class HttpConnection implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(HttpConnection.class);

    private final Socket socket;
    private final Handler handler;

    HttpConnection(Socket socket, Handler handler) {
        this.socket = socket;
        this.handler = handler;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            serve(new RequestReader(new BufferedInputStream(socket.getInputStream(), 8192)));
        } catch (IOException e) {
            log.debug("A client left: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(RequestReader requests) throws IOException, InterruptedException {
        try {
            for (Request request = requests.next(); request != null; request = requests.next()) {
                Response response = answer(request);
                if (response.cut()) {
                    return;
                }
                write(response);
                if ("close".equalsIgnoreCase(request.header("connection"))) {
                    return;
                }
            }
        } catch (MalformedRequest e) {
            write(Response.of(400, "text/plain; charset=utf-8", e.getMessage() + "\n"));
        }
    }

    private Response answer(Request request) throws InterruptedException {
        try {
            return handler.answer(request);
        } catch (MalformedRequest e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("The sandbox failed on {} {}; the caller gets a 500", request.method(), request.path(), e);
            return Response.of(500, "text/plain; charset=utf-8", "The sandbox failed: " + e + "\n");
        }
    }

    private void write(Response response) throws IOException {
        StringBuilder head = new StringBuilder(256)
                .append("HTTP/1.1 ")
                .append(response.status())
                .append(" -\r\nContent-Length: ")
                .append(response.body().length)
                .append("\r\n");
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + response.body().length + 2);
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(response.body());
        socket.getOutputStream().write(whole.toByteArray());
    }
}
