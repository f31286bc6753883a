package com.encore.bench;

import com.encore.bench.HttpConnection.Answer;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Kept-alive connections for visitors who come and go. */
final class Visitors implements AutoCloseable {

    private final BlockingQueue<HttpConnection> idle = new LinkedBlockingQueue<>();

    Visitors(int port, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            idle.add(new HttpConnection(port));
        }
    }

    /** Anything but 200 is a failure. */
    Answer read(String path) throws IOException, InterruptedException {
        HttpConnection connection = idle.take();
        try {
            Answer answer = connection.get(path, "Accept: text/html\r\nAccept-Language: ko\r\n");
            if (answer.status() != 200) {
                throw new IOException(path + " answered " + answer.status());
            }
            return answer;
        } finally {
            idle.add(connection);
        }
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : idle) {
            connection.close();
        }
    }
}
